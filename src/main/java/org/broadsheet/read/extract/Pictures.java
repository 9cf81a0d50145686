package org.broadsheet.read.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Gives each picture the address of what it shows: pages that load their pictures late have it in
 * {@code data-src}, in {@code srcset} or in a {@code <noscript>}, and AMP has elements of its own.
 * A file beside the page wins over an address on the web, and of those the largest. What only
 * counts readers goes.
 */
final class Pictures {
    private static final List<String> LATE =
            List.of(
                    "data-src",
                    "data-original",
                    "data-lazy-src",
                    "data-lazy",
                    "data-full-src",
                    "data-hi-res-src",
                    "data-image",
                    "data-img-src",
                    "data-url",
                    "data-echo",
                    "data-src-large",
                    "data-original-src",
                    "data-runner-src");
    private static final List<String> SETS =
            List.of("data-srcset", "data-lazy-srcset", "data-original-set", "srcset");
    private static final Set<String> HOLDERS =
            Set.of("blank", "spacer", "pixel", "placeholder", "transparent", "lazy", "grey", "1x1");

    private static final String AMP =
            "amp-img, amp-anim, amp-video, amp-audio, amp-iframe, amp-youtube[data-videoid]";

    private Pictures() {}

    /** Sees to all pictures below an element. */
    static void resolve(Element body) {
        for (Element amp : List.copyOf(body.select(AMP))) {
            switch (amp.normalName()) {
                case "amp-img", "amp-anim" -> {
                    amp.children().forEach(Node::remove);
                    amp.tagName("img");
                }
                case "amp-youtube" -> {
                    String video = amp.attr("data-videoid");
                    amp.tagName("iframe");
                    amp.attr("src", "https://www.youtube.com/watch?v=" + video);
                }
                default -> amp.tagName(amp.normalName().substring("amp-".length()));
            }
        }
        body.select("noscript").forEach(Pictures::withoutScript);
        Removal counters = new Removal();
        for (Element img : body.select("img")) {
            if (isCounter(img)) {
                counters.add(img);
                continue;
            }
            String best = best(img);
            if (!best.isEmpty()) {
                img.attr("src", best);
            }
        }
        counters.apply();
    }

    /** What a page shows without scripts stands in for the empty picture before it. */
    private static void withoutScript(Element noscript) {
        Element img = noscript.selectFirst("img");
        if (img == null || !noscript.text().isBlank()) {
            return;
        }
        Element late = noscript.previousElementSibling();
        Element first =
                late == null
                        ? null
                        : late.normalName().equals("img") ? late : late.selectFirst("img");
        if (first != null && late != null && late.text().isBlank()) {
            if (isHolder(first.attr("src"))) {
                first.attr("src", img.attr("src"));
                if (img.hasAttr("srcset")) {
                    first.attr("srcset", img.attr("srcset"));
                }
            }
        } else {
            noscript.tagName("span");
        }
    }

    /** Whether a picture only counts readers or holds a space open. */
    private static boolean isCounter(Element img) {
        boolean sized = img.hasAttr("width") && img.hasAttr("height");
        return sized && (isTiny(img.attr("width")) || isTiny(img.attr("height")));
    }

    private static boolean isTiny(String size) {
        return size.equals("0") || size.equals("1") || size.equals("1px") || size.equals("0px");
    }

    private static String best(Element img) {
        String src = img.attr("src").strip();
        if (!isHolder(src) && !isWeb(src)) {
            return src;
        }
        Candidate best = new Candidate(isHolder(src) ? "" : src, isHolder(src) ? -1 : 0);
        for (String name : LATE) {
            String late = img.attr(name).strip();
            if (!isHolder(late) && isAddress(late)) {
                best = best.or(new Candidate(late, 1));
            }
        }
        for (String name : SETS) {
            best = best.or(largest(img.attr(name)));
        }
        Element parent = img.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            for (Element source : parent.children()) {
                if (source.normalName().equals("source")) {
                    for (String name : SETS) {
                        best = best.or(largest(source.attr(name)));
                    }
                }
            }
        }
        return best.url();
    }

    /**
     * An address of a picture.
     *
     * @param url the address
     * @param size how large it is said to be; -1 if there is none
     */
    private record Candidate(String url, double size) {
        Candidate or(Candidate other) {
            if (other.url().isEmpty()) {
                return this;
            }
            boolean local = !url.isEmpty() && !isWeb(url);
            boolean otherLocal = !isWeb(other.url());
            if (local != otherLocal) {
                return local ? this : other;
            }
            return other.size() > size ? other : this;
        }
    }

    /** The largest of a set: {@code small.jpg 300w, large.jpg 1200w}. */
    private static Candidate largest(String srcset) {
        Candidate best = new Candidate("", -1);
        String[] words = srcset.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            String url = words[i];
            if (url.isEmpty() || isHolder(url)) {
                continue;
            }
            String size = i + 1 < words.length ? words[i + 1] : "";
            boolean alone = url.endsWith(",");
            double said = alone ? 1 : size(size);
            best = best.or(new Candidate(alone ? url.substring(0, url.length() - 1) : url, said));
            i += !alone && !size.isEmpty() ? 1 : 0;
        }
        return best;
    }

    private static double size(String descriptor) {
        String number = descriptor.replace(",", "");
        if (number.length() < 2 || number.length() > 7) {
            return 1;
        }
        char unit = number.charAt(number.length() - 1);
        String digits = number.substring(0, number.length() - 1);
        if (!digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                || digits.indexOf('.') != digits.lastIndexOf('.')
                || digits.equals(".")) {
            return 1;
        }
        double value = Double.parseDouble(digits);
        return unit == 'w' ? value : value * 100;
    }

    private static boolean isAddress(String text) {
        return !text.isEmpty()
                && !text.startsWith("{")
                && !text.startsWith("[")
                && text.indexOf(' ') < 0;
    }

    private static boolean isWeb(String src) {
        return src.startsWith("//") || src.regionMatches(true, 0, "http", 0, 4);
    }

    /** Whether there is no address, or only one of something that is replaced by a script. */
    private static boolean isHolder(String src) {
        if (src.isEmpty() || src.startsWith("data:") || src.startsWith("about:")) {
            return true;
        }
        String name = src.substring(src.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        for (String part : stem.split("[-_]", -1)) {
            if (HOLDERS.contains(part)) {
                return stem.length() < 20;
            }
        }
        return false;
    }

    /** Whether an element shows a picture and has no words. */
    static boolean isOnlyPicture(Element element) {
        return element.text().isBlank() && element.selectFirst("img") != null;
    }

    /** Whether a node is nothing to see. */
    static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }
}
