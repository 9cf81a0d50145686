package org.broadsheet.render.view;

/**
 * A picture.
 *
 * @param src its address
 * @param alt what it shows; may be empty
 * @param width in pixels, or 0 if not known
 * @param height in pixels, or 0 if not known
 * @param caption the text below it, or empty
 * @param credit who made it, or empty
 * @param rights on which terms it may be used, or empty
 */
public record ImageView(
        String src,
        String alt,
        int width,
        int height,
        String caption,
        String credit,
        String rights) {}
