package org.broadsheet.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.article.Body;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.article.Severity;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Html;
import org.broadsheet.read.content.Links;
import org.broadsheet.read.content.PageAddress;
import org.broadsheet.read.sanitize.Sanitizer;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.jsoup.nodes.Element;

/**
 * Reads changed test files: bytes altered, parts repeated, taken out, or put in from other files
 * and from a list of what formats give a meaning. The same seed makes the same files.
 *
 * <p>{@code bench/fuzz} runs it for as long as wanted; {@link FuzzTest} for a fixed number.
 */
final class Fuzz {
    private static final Path EXAMPLES = Path.of("src/test/resources/reading");
    private static final String[] ENDINGS = {"md", "html", "txt", "jsonl"};
    private static final String[] TOKENS = {
        "---\n",
        "+++\n",
        "...\n",
        ": ",
        "- ",
        "> ",
        "1. ",
        "[",
        "](",
        ")",
        "![",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "\"",
        "'",
        "|",
        "|-|-|\n",
        "<",
        "</",
        ">",
        "<b>",
        "<p>",
        "<div>",
        "<table><td>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?",
        "<script>",
        "&amp;",
        "&#0;",
        "&#xD800;",
        "\\",
        "\t",
        "    ",
        "\n\n",
        "\r\n",
        "\u0000",
        "\u0085",
        "\u2028",
        "\u202E",
        "\uFEFF",
        "\uFFFF",
        "\uD83D\uDE00",
        "e\u0301",
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "{",
        "}",
        "{\"a\":",
        "[1,",
        "\\ud800",
        "\\u0000",
        "null",
        "1e999",
        "*a",
        "&a ",
        "<<: ",
        "!!x ",
        "title: ",
        "date: ",
        "1984-06",
        "198X",
        "/..",
        "9999-12-31",
        "-0001",
        "2024-02-30",
        "T24:00",
        "images: [",
        "series: {",
        "corrections:\n",
        "#",
        "# ",
        "===\n",
        "body"
    };

    private final Random random;
    private final List<byte[]> seeds;
    private final ArticleReader reader = new ArticleReader(Configs.plain(), FolderDefaults.NONE);

    Fuzz(long seed) throws IOException {
        this.random = new Random(seed);
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            List<byte[]> found = new ArrayList<>();
            for (Path file :
                    files.filter(Files::isRegularFile)
                            .filter(p -> !p.toString().endsWith(".expected"))
                            .sorted()
                            .toList()) {
                found.add(Files.readAllBytes(file));
            }
            this.seeds = List.copyOf(found);
        }
    }

    /** A made-up source. */
    Source next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        String ending = ENDINGS[random.nextInt(ENDINGS.length)];
        String path = "content/x." + ending;
        return ending.equals("jsonl") ? Source.record(path, bytes, 1) : Source.file(path, bytes);
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, to);
            case 1 -> joined(bytes, at, new byte[0], to);
            case 2 -> joined(bytes, at, part(bytes, at, to).repeat(random.nextInt(50)), at);
            case 3 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = random.nextInt(other.length + 1);
                int end = Math.min(other.length, from + random.nextInt(400));
                yield joined(bytes, at, part(other, from, end), at);
            }
            default -> {
                String token = TOKENS[random.nextInt(TOKENS.length)];
                byte[] written = token.getBytes(StandardCharsets.UTF_8);
                String once = new String(written, StandardCharsets.ISO_8859_1);
                int times = random.nextInt(10) == 0 ? random.nextInt(300) : 1;
                yield joined(bytes, at, once.repeat(times), at);
            }
        };
    }

    /** Bytes as characters, one each. */
    private static String part(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] bytes, int at, String in, int rest) {
        return joined(bytes, at, in.getBytes(StandardCharsets.ISO_8859_1), rest);
    }

    private static byte[] joined(byte[] bytes, int at, byte[] in, int rest) {
        byte[] joined = new byte[at + in.length + bytes.length - rest];
        System.arraycopy(bytes, 0, joined, 0, at);
        System.arraycopy(in, 0, joined, at, in.length);
        System.arraycopy(bytes, rest, joined, at + in.length, bytes.length - rest);
        return joined;
    }

    /** What is wrong with how a source is read; empty if nothing is. */
    Optional<String> fault(Source source) {
        ReadResult result = reader.read(source);
        if (!result.equals(reader.read(source))) {
            return Optional.of("is read otherwise the second time");
        }
        long lines = 2 + lines(source.bytes());
        boolean error = false;
        for (Problem problem : result.problems()) {
            if (problem.kind().equals("internal")) {
                return Optional.of(problem.toString());
            }
            if (problem.place().position().line() > lines) {
                return Optional.of("a place outside the file: " + problem);
            }
            error |= problem.severity() == Severity.ERROR;
        }
        if (result.article().isPresent() == error) {
            return Optional.of("an article and an error, or neither: " + result.problems());
        }
        return result.article().flatMap(a -> unsettled(resolved(a.body())));
    }

    private static long lines(byte[] bytes) {
        long lines = 1;
        for (byte b : bytes) {
            lines += b == '\n' || b == '\r' ? 1 : 0;
        }
        return lines;
    }

    /**
     * What may be published passes the sanitiser again as it is, but for ids, line ends, and the
     * alignment of cells.
     */
    private static Optional<String> unsettled(String html) {
        String again = sanitised(html);
        return settled(again).equals(settled(html))
                ? Optional.empty()
                : Optional.of("loses something the second time:\n" + html + "\n" + again);
    }

    /** The words and pictures, without the marks around them. */
    private static String settled(String html) {
        Element body = Html.fragment(html);
        return body.wholeText().replaceAll("\\s+", "") + body.select("img").size();
    }

    private static String sanitised(String html) {
        Content content =
                new Content(
                        Html.fragment(html),
                        new Findings("content/y.html"),
                        List.of(),
                        List.of(),
                        List.of(),
                        e -> Place.of("content/y.html"));
        Links links = new Links(Configs.plain().baseUrl(), "", PageAddress.NONE);
        return resolved(Sanitizer.clean(content, links, false, p -> {}).body());
    }

    private static String resolved(Body body) {
        return body.resolved(
                        r ->
                                r.kind() == Reference.Kind.IMAGE
                                        ? "<img src=\"/x.png\"" + r.attributes() + ">"
                                        : "<a href=\"/x/\"" + r.attributes() + ">",
                        r -> "")
                .html();
    }

    /**
     * Runs for some seconds.
     *
     * @param args a seed, seconds, and the folder where findings go
     */
    public static void main(String[] args) throws IOException {
        long seed = Long.parseLong(args[0]);
        long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000;
        Path folder = Files.createDirectories(Path.of(args[2]));
        Fuzz fuzz = new Fuzz(seed);
        long read = 0;
        int found = 0;
        while (System.nanoTime() < end) {
            Source source = fuzz.next();
            long begun = System.nanoTime();
            Optional<String> fault = fuzz.fault(source);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            read++;
            if (fault.isPresent() || millis > 10_000) {
                String name = "found-" + seed + "-" + read;
                String ending = source.path().substring(source.path().lastIndexOf('.'));
                Files.write(folder.resolve(name + ending), source.bytes());
                String why = fault.orElse("took " + millis + " ms");
                Files.writeString(folder.resolve(name + ".why"), why + "\n");
                System.out.println(name + ending + ": " + why.lines().findFirst().orElse(""));
                found++;
            }
        }
        System.out.println(
                String.format(
                        Locale.ROOT, "%d files read, %d findings in %s", read, found, folder));
        System.exit(found == 0 ? 0 : 1);
    }
}
