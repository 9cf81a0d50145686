package org.broadsheet.read.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.content.FileKind.Format;
import org.broadsheet.read.html.Mhtml.MhtmlException;
import org.broadsheet.read.html.Mhtml.Picture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that stand within the file of a saved page: parts of an {@code .mhtml} file, and {@code
 * data:} addresses in an HTML file, such as SingleFile makes. They are published as if they stood
 * in a folder that has the file's own name: {@code Flood.mhtml/ferry.jpg}.
 */
public final class EnclosedPictures {
    private static final String DATA = "data:image/";

    /** Smaller ones are spacers and the like, which stand for a picture that is loaded later. */
    private static final int LEAST = 150;

    private static final List<String> ADDRESSES =
            List.of("src", "href", "poster", "data-src", "data-original", "data-lazy-src");

    private EnclosedPictures() {}

    /** Whether pictures may stand within a file of such a name. */
    public static boolean mayHold(String file) {
        return FileKind.of(file)
                .filter(kind -> kind.format() == Format.HTML || kind.format() == Format.MHTML)
                .isPresent();
    }

    /**
     * The picture of a name.
     *
     * @param file the name of the file
     * @param bytes the file
     * @param name the picture's name, as a page refers to it
     */
    public static Optional<byte[]> find(String file, byte[] bytes, String name) {
        return Optional.ofNullable(all(file, bytes).get(name));
    }

    /** All pictures of a file by their names. */
    public static Map<String, byte[]> all(String file, byte[] bytes) {
        Map<String, byte[]> pictures = new HashMap<>();
        if (Mhtml.isNamed(file)) {
            try {
                Mhtml.read(bytes).stream()
                        .flatMap(page -> page.pictures().stream())
                        .forEach(picture -> pictures.put(picture.name(), picture.bytes()));
            } catch (MhtmlException e) {
                return Map.of(); // told when its article was read
            }
            return pictures;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1); // addresses are ASCII
        for (int at = text.indexOf(DATA); at >= 0; at = text.indexOf(DATA, at + 1)) {
            int end = at;
            while (end < text.length() && "\"'<> )".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            Data data = Data.of(text.substring(at, end));
            if (data != null) {
                pictures.put(data.name(), data.bytes());
            }
        }
        return pictures;
    }

    /**
     * A picture written as an address (RFC 2397).
     *
     * @param name the name that it gets
     * @param bytes the picture
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
    private record Data(String name, byte[] bytes) {
        static @Nullable Data of(String address) {
            int comma = address.indexOf(',');
            if (!address.startsWith(DATA) || comma < 0 || address.length() < LEAST) {
                return null;
            }
            String type = address.substring("data:".length(), comma).toLowerCase(Locale.ROOT);
            if (!type.endsWith(";base64")) {
                return null;
            }
            byte[] bytes;
            try {
                bytes = Base64.getMimeDecoder().decode(address.substring(comma + 1));
            } catch (IllegalArgumentException e) {
                return null;
            }
            String hash = Fingerprint.maker().add(bytes).make().toString().substring(0, 16);
            return new Data(hash + "." + ending(type.replaceFirst(";.*", "")), bytes);
        }
    }

    /**
     * Lets the pictures that stand within a file be found beside it.
     *
     * @param page the page, whose links are changed
     * @param path the path of its file
     * @param saved the file, if it is a page with its pictures in one file
     */
    public static void relink(Document page, String path, Optional<Mhtml> saved) {
        relinkData(page, path);
        saved.ifPresent(whole -> relinkParts(page, path, whole));
    }

    private static void relinkData(Document page, String path) {
        String folder = folder(path);
        for (Element element : page.select("[src^=" + DATA + "], [href^=" + DATA + "]")) {
            for (String attribute : List.of("src", "href")) {
                Data data = Data.of(element.attr(attribute));
                if (data != null) {
                    point(element, attribute, folder + data.name());
                }
            }
        }
    }

    private static void relinkParts(Document page, String path, Mhtml saved) {
        String folder = folder(path);
        Map<String, String> names = new HashMap<>();
        for (Picture picture : saved.pictures()) {
            names.put(picture.location(), folder + picture.name());
            names.put("cid:" + picture.id(), folder + picture.name());
        }
        names.remove("");
        names.remove("cid:");
        Element base = page.selectFirst("base[href]");
        String home = resolved(saved.location(), base == null ? "" : base.attr("href"));
        for (String attribute : ADDRESSES) {
            for (Element element : page.select("[" + attribute + "]")) {
                String said = element.attr(attribute);
                String full = said.startsWith("#") ? said : resolved(home, said);
                String name = names.getOrDefault(said, names.get(full));
                if (name != null) {
                    point(element, attribute, name);
                } else {
                    element.attr(attribute, full); // what is not within stayed where the page was
                }
            }
        }
        if (base != null) {
            base.remove();
        }
    }

    /** What the file holds is what the page showed: other sizes of it are not there. */
    private static void point(Element element, String attribute, String name) {
        element.attr(attribute, name);
        if (element.normalName().equals("img")) {
            element.removeAttr("srcset");
            Element parent = element.parent();
            if (parent != null && parent.normalName().equals("picture")) {
                parent.select("> source").remove();
            }
        }
    }

    private static String folder(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20") + "/";
    }

    private static String resolved(String base, String address) {
        try {
            return new URI(base).resolve(address).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return address;
        }
    }

    /** The ending of files that have pictures of a type. */
    static String ending(String type) {
        return switch (type) {
            case "image/jpeg", "image/jpg", "image/pjpeg" -> "jpg";
            case "image/png", "image/x-png" -> "png";
            case "image/gif" -> "gif";
            case "image/webp" -> "webp";
            case "image/avif" -> "avif";
            case "image/svg+xml" -> "svg";
            case "image/bmp", "image/x-ms-bmp" -> "bmp";
            case "image/x-icon", "image/vnd.microsoft.icon" -> "ico";
            case "image/tiff" -> "tif";
            default -> "img";
        };
    }
}
