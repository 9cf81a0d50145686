/**
 * What a page of HTML says about its article: {@link org.broadsheet.read.page.HtmlMetadata} takes a
 * page while it is whole, and gives the fields that it states or shows, each with the rule that
 * found it.
 *
 * <pre>{@code
 *             ┌─ MetaTags ─ MetaFields ─────────────────────────────┐
 * SavedPage ──┼─ JsonLd, EmbeddedItems ─ LinkedData ─ SchemaArticle ┼─ Candidates ─ HtmlMetadata
 *             └─ MicroformatEntry, PageStructure, ArticleHead ──────┘
 * }</pre>
 */
@NullMarked
package org.broadsheet.read.page;

import org.jspecify.annotations.NullMarked;
