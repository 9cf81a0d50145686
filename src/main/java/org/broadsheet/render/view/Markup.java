package org.broadsheet.render.view;

/**
 * HTML or SVG made by Broadsheet's own code from values it escapes itself.
 *
 * @param html the mark-up
 */
public record Markup(String html) {
    @Override
    public String toString() {
        return html;
    }
}
