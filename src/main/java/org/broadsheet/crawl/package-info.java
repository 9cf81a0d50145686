/** What crawlers fetch: sitemaps and robots.txt. It knows nothing of articles and pages. */
@NullMarked
package org.broadsheet.crawl;

import org.jspecify.annotations.NullMarked;
