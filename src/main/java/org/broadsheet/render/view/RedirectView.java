package org.broadsheet.render.view;

/**
 * {@code redirect.html}: stands at a former address and leads on.
 *
 * @param page the page
 * @param target where to, a link that browsers follow at once
 */
public record RedirectView(PageView page, LinkView target) {}
