package org.broadsheet.render.view;

/**
 * {@code 404.html}: shown by web servers for addresses that do not exist.
 *
 * @param page the page
 * @param archiveUrl the archive landing page
 * @param leadsOn whether a script may lead on from some of those addresses
 */
public record NotFoundView(PageView page, String archiveUrl, boolean leadsOn) {}
