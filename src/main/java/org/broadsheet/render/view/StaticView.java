package org.broadsheet.render.view;

import org.broadsheet.article.SafeHtml;

/**
 * {@code page.html}: a page about the archive.
 *
 * @param page the page
 * @param title its title
 * @param body its text
 */
public record StaticView(PageView page, String title, SafeHtml body) {}
