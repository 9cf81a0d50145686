package org.broadsheet.foreign;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tags make whose names say it, in whichever language of templates: pictures, embeds, links.
 */
final class KnownTags {
    private static final Set<String> CONTROL =
            Set.of("if", "unless", "for", "case", "tablerow", "ifchanged", "with", "asyncEach");

    private static final Set<String> SILENT =
            Set.of(
                    "else",
                    "elsif",
                    "elif",
                    "elseif",
                    "when",
                    "empty",
                    "break",
                    "continue",
                    "endif",
                    "endunless",
                    "endfor",
                    "endcase",
                    "endtablerow",
                    "endwith",
                    "assign",
                    "set",
                    "endset",
                    "increment",
                    "decrement",
                    "cycle",
                    "extends",
                    "import",
                    "from",
                    "endblock",
                    "block",
                    "liquid",
                    "echo",
                    "layout",
                    "toc",
                    "more",
                    "endfigure",
                    "end");

    private static final Set<String> PICTURES =
            Set.of(
                    "image",
                    "img",
                    "picture",
                    "figure",
                    "fig",
                    "photo",
                    "asset",
                    "asset_img",
                    "asset_path",
                    "image_with_class",
                    "responsive_image",
                    "lazyload",
                    "imgproc",
                    "imgcap",
                    "cloudinary",
                    "image_tag",
                    "postimage",
                    "postimg");

    /** What may be a part of the name of an include or component that shows a picture. */
    private static final Pattern PICTURE_NAME =
            Pattern.compile("(?i).{0,60}(?:image|img|figure|photo|picture).{0,60}");

    private static final Pattern GALLERY =
            Pattern.compile("(?i).{0,60}(?:gallery|grid|slid).{0,60}");

    private static final Pattern PICTURE_FILE =
            Pattern.compile("(?i)[^\\s]{1,2000}\\.(?:jpe?g|png|gif|svg|webp|avif|tiff?|bmp)");

    private static final Pattern MEDIUM_FILE =
            Pattern.compile("(?i)[^\\s]{1,2000}\\.(?:mp[34]|m4[av]|ogg|oga|ogv|webm|wav|mov)");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{3,60}");

    private KnownTags() {}

    /**
     * What a tag makes.
     *
     * @param name its name
     * @param args what stands behind it
     * @param rooted whether an address without a leading slash is meant from the site's root
     */
    static Made made(String name, Arguments args, boolean rooted) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (CONTROL.contains(name)) {
            return new Made.Control();
        }
        if (SILENT.contains(folded)) {
            return new Made.Silent();
        }
        Optional<Made> embed = embed(folded, args);
        if (embed.isPresent()) {
            return embed.get();
        }
        return switch (folded) {
            case "post_url", "link", "ref", "relref" -> link(folded, args);
            case "post_link" ->
                    new Made.Words(
                            "["
                                    + (args.values().size() > 1
                                            ? String.join(
                                                    " ",
                                                    args.values().subList(1, args.values().size()))
                                            : args.value(0))
                                    + "](_posts/"
                                    + args.value(0)
                                    + ")");
            case "include", "include_relative", "include_cached", "render", "partial" ->
                    included(args, rooted);
            default ->
                    PICTURES.contains(folded) || PICTURE_NAME.matcher(folded).matches()
                            ? picture(folded, args, rooted).orElse(new Made.Unknown())
                            : new Made.Unknown();
        };
    }

    private static Made included(Arguments args, boolean rooted) {
        String file = args.value(0);
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]{1,9}$", "");
        Arguments rest =
                new Arguments(
                        args.values().isEmpty()
                                ? args.values()
                                : args.values().subList(1, args.values().size()),
                        args.named());
        Optional<Made> embed = embed(name.toLowerCase(Locale.ROOT), rest);
        if (embed.isPresent()) {
            return embed.get();
        }
        return PICTURE_NAME.matcher(name).matches() && !GALLERY.matcher(name).matches()
                ? picture(name, rest, rooted).orElse(new Made.Unknown())
                : new Made.Unknown();
    }

    /** A picture, if its file is plain. */
    private static Optional<Made> picture(String name, Arguments args, boolean rooted) {
        String src =
                args.named(
                        "src",
                        "image",
                        "image_path",
                        "img",
                        "path",
                        "file",
                        "filename",
                        "image_url",
                        "source",
                        "name",
                        "url");
        String url = args.named("url", "link", "href");
        boolean linked = !src.isEmpty() && !url.isEmpty() && !url.equals(src);
        int next = 0;
        if (src.isEmpty()) {
            // Hexo and others name classes before the file.
            while (next < args.values().size() && !isFile(args.value(next))) {
                next++;
            }
            src = args.value(next++);
        }
        if (src.isEmpty() || src.indexOf('{') >= 0 || !isFile(src)) {
            return Optional.empty();
        }
        boolean classFirst = name.endsWith("_with_class");
        String alt = args.either(classFirst ? next + 1 : next, "alt", "alt_text", "alttext");
        if (name.equals("asset_img") && next < args.values().size()) {
            alt = String.join(" ", args.values().subList(next, args.values().size()));
        }
        String caption = args.named("caption", "figcaption", "title", "text", "cap");
        String credit = args.named("attr", "credit", "attribution");
        if (!credit.isEmpty()) {
            caption = caption.isEmpty() ? credit : caption + " " + credit;
        }
        return Optional.of(
                new Made.Picture(rooted ? rooted(src) : src, alt, caption, linked ? url : ""));
    }

    private static boolean isFile(String value) {
        return PICTURE_FILE.matcher(value).matches()
                || value.startsWith("http://")
                || value.startsWith("https://");
    }

    /** A path in a tag of Jekyll or Eleventy begins at the site's root, with a slash or not. */
    static String rooted(String path) {
        boolean elsewhere = path.startsWith("/") || path.startsWith(".") || path.contains(":");
        return elsewhere || path.indexOf('/') < 0 ? path : "/" + path;
    }

    private static Made link(String name, Arguments args) {
        String to = args.either(0, "path", "page");
        if (to.isEmpty()) {
            return new Made.Unknown();
        }
        String path = (to.startsWith("/") ? to.substring(1) : to).replace(" ", "%20");
        if (name.equals("post_url")) {
            return new Made.Words("_posts/" + path);
        }
        // Hugo names a folder with an index by the folder alone.
        int last = path.lastIndexOf('/') + 1;
        boolean folder =
                path.indexOf('.', last) < 0 && path.indexOf('#') < 0 && last < path.length();
        return new Made.Words(folder && !name.equals("link") ? path + "/" : path);
    }

    private static Optional<Made> embed(String name, Arguments args) {
        String id = args.either(0, "id", "video", "video_id", "videoid", "url", "src", "link");
        String title = args.named("title", "caption", "label");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        boolean web = id.startsWith("http://") || id.startsWith("https://") || id.startsWith("//");
        String url =
                switch (name) {
                    case "youtube",
                            "youtubeplayer",
                            "youtube_embed",
                            "lite-youtube",
                            "youtubeembed" ->
                            ID.matcher(id).matches() ? "https://www.youtube.com/watch?v=" + id : "";
                    case "vimeo", "vimeoplayer" ->
                            ID.matcher(id).matches() ? "https://vimeo.com/" + id : "";
                    case "tweet", "twitter", "x", "twitter_simple", "tweet_simple" ->
                            tweet(args, id);
                    case "gist" -> gist(args);
                    case "instagram", "instagram_simple" ->
                            ID.matcher(id).matches()
                                    ? "https://www.instagram.com/p/" + id + "/"
                                    : "";
                    case "video", "audio", "mp3", "mp4" ->
                            MEDIUM_FILE.matcher(id).matches() ? id : "";
                    case "embed",
                            "iframe",
                            "oembed",
                            "soundcloud",
                            "spotify",
                            "codepen",
                            "speakerdeck",
                            "slideshare",
                            "facebook" ->
                            web ? id : "";
                    default -> null;
                };
        if (url == null) {
            return Optional.empty();
        }
        return web && url.isEmpty()
                ? Optional.of(new Made.Embed(id, title))
                : Optional.of(url).filter(u -> !u.isEmpty()).map(u -> new Made.Embed(u, title));
    }

    private static String tweet(Arguments args, String id) {
        String user = args.named("user");
        String number = args.values().size() > 1 ? args.value(1) : id;
        if (user.isEmpty() && args.values().size() > 1) {
            user = args.value(0);
        }
        return ID.matcher(number).matches()
                ? "https://twitter.com/" + (user.isEmpty() ? "i" : user) + "/status/" + number
                : "";
    }

    private static String gist(Arguments args) {
        String first = args.value(0);
        String second = args.value(1);
        boolean user = ID.matcher(second).matches();
        String path = user ? first + "/" + second : first;
        return path.matches("[A-Za-z0-9_-]{1,60}(?:/[A-Za-z0-9]{1,60})?")
                ? "https://gist.github.com/" + path
                : "";
    }
}
