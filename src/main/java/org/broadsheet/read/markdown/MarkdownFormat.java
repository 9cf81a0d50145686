package org.broadsheet.read.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Headline;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads Markdown: CommonMark with tables, strikethrough, footnotes and typographic quotes. */
public final class MarkdownFormat {
    /** Bytes of a stack on which everything fits that the bounds let through. */
    private static final long ROOMY = 64L << 20;

    private final boolean typographic;

    /** Parsers are dear to make, unchanging and safe to share. */
    private final Map<Dialect, Parser> parsers = new ConcurrentHashMap<>();

    /**
     * What a parser understands. What a text has no signs of is left out: tables are looked for
     * with every paragraph, by regular expressions made anew for each text.
     */
    private record Dialect(Quotes quotes, boolean tables, boolean footnotes, boolean struck) {
        static Dialect of(String text, Quotes quotes) {
            return new Dialect(
                    quotes, text.indexOf('|') >= 0, text.contains("[^"), text.indexOf('~') >= 0);
        }
    }

    /**
     * A reader of Markdown.
     *
     * @param typographic whether straight quotes, dashes and dots become typographic ones
     */
    public MarkdownFormat(boolean typographic) {
        this.typographic = typographic;
    }

    /** The parser that understands everything. */
    Parser parser(Quotes quotes) {
        return parser(new Dialect(quotes, true, true, true));
    }

    /** The parser that understands what is in a text. */
    Parser parser(String text, Quotes quotes) {
        return parsers.computeIfAbsent(Dialect.of(text, quotes), this::parser);
    }

    private Parser parser(Dialect dialect) {
        MutableDataSet options = new MutableDataSet();
        List<Extension> extensions = new ArrayList<>();
        if (dialect.tables()) {
            extensions.add(TablesExtension.create());
        }
        if (dialect.struck()) {
            extensions.add(StrikethroughExtension.create());
        }
        if (dialect.footnotes()) {
            extensions.add(FootnoteExtension.create());
        }
        if (typographic) {
            extensions.add(TypographicExtension.create());
            Quotes quotes = dialect.quotes();
            options.set(TypographicExtension.DOUBLE_QUOTE_OPEN, quotes.open())
                    .set(TypographicExtension.DOUBLE_QUOTE_CLOSE, quotes.close())
                    .set(TypographicExtension.SINGLE_QUOTE_OPEN, quotes.innerOpen())
                    .set(TypographicExtension.SINGLE_QUOTE_CLOSE, quotes.innerClose())
                    // The parser's own are entities, which are no text but HTML.
                    .set(TypographicExtension.SINGLE_QUOTE_UNMATCHED, "’")
                    .set(TypographicExtension.ANGLE_QUOTE_OPEN, "«")
                    .set(TypographicExtension.ANGLE_QUOTE_CLOSE, "»");
        }
        options.set(Parser.EXTENSIONS, extensions)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.WITH_CAPTION, false);
        return Parser.builder(options).build();
    }

    /** The HTML of Markdown that is part of a line: a caption. */
    public String inline(String text, Quotes quotes) {
        if (MarkdownBounds.check(text, new Lines(text, "", 1)).isPresent()) {
            return "";
        }
        Element body = MarkdownWriter.body(parser(text, quotes).parse(text));
        body.getElementsByTag("p").unwrap();
        return body.html().replace("\n", " ").strip();
    }

    /**
     * Reads a text.
     *
     * @param text the text, without front matter
     * @param lines its lines
     * @param file its file
     * @param title the title that the article states, or empty
     * @param quotes the quotation marks of its language
     * @param problems where problems go
     * @return what is in it; empty if it cannot be parsed
     */
    public Optional<Content> read(
            String text,
            Lines lines,
            String file,
            String title,
            Quotes quotes,
            FieldReader.Sink problems) {
        Optional<Problem> tooMuch = MarkdownBounds.check(text, lines);
        if (tooMuch.isPresent()) {
            problems.add(tooMuch.get());
            return Optional.empty();
        }
        Element body;
        try {
            body = body(text, parser(text, quotes));
        } catch (Meter.ExceededException e) {
            problems.add(e.problem(lines.at(0)));
            return Optional.empty();
        }
        Function<Element, Place> places = e -> place(e, lines);
        Findings findings = new Findings(file);
        String leading = Headline.takeLeading(body, title);
        findings.found("title", leading, lines.at(0).position(), Rule.stated("leading heading"));
        if (title.isEmpty() && leading.isEmpty()) {
            Headline.first(body)
                    .ifPresent(h ->
                            findings.found(
                                    "title",
                                    Plain.line(h.text()),
                                    places.apply(h).position(),
                                    Rule.FIRST_HEADING));
        }
        // Who writes Markdown has put it there; only in saved pages is it what stands beside a
        // text.
        body.getElementsByTag("aside").tagName("div");
        figures(body);
        return Optional.of(new Content(body, findings, List.of(), List.of(), List.of(), places));
    }

    /**
     * The HTML of a text. A regular expression of the parser takes a stack frame for each character
     * of a title or comment, so that a long one overflows a common stack. What the bounds let
     * through always fits on a roomy one; so the stack of the caller changes no result.
     */
    private static Element body(String text, Parser parser) {
        try {
            return MarkdownWriter.body(text, parser);
        } catch (StackOverflowError e) {
            FutureTask<Element> again = new FutureTask<>(() -> MarkdownWriter.body(text, parser));
            Thread.ofPlatform().name("roomy").daemon().stackSize(ROOMY).start(again);
            try {
                return again.get();
            } catch (ExecutionException failed) {
                throw switch (failed.getCause()) {
                    case Meter.ExceededException exceeded -> exceeded;
                    case StackOverflowError _ -> new Meter.ExceededException("nested too deeply");
                    case null, default -> new IllegalStateException(failed);
                };
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stopped);
            }
        }
    }

    /** A picture alone in its paragraph is a figure, its title the caption. */
    private static void figures(Element body) {
        for (Element img : body.getElementsByTag("img")) {
            Element parent = img.parent();
            Element inner = parent != null && parent.normalName().equals("a") ? parent : img;
            Element p = inner.parent();
            if (p == null
                    || !p.normalName().equals("p")
                    || !isAlone(inner, p)
                    || (!inner.equals(img) && !isAlone(img, inner))) {
                continue;
            }
            p.tagName("figure");
            String caption = img.attr("title");
            img.removeAttr("title");
            if (!caption.isBlank()) {
                p.appendElement("figcaption").text(caption);
            }
        }
    }

    private static boolean isAlone(Element child, Element parent) {
        for (Node node : parent.childNodes()) {
            if (!node.equals(child) && !(node instanceof TextNode text && text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    /** The place of the nearest element around one that has a place. */
    private static Place place(Element element, Lines lines) {
        for (Element e = element; e != null; e = e.parent()) {
            String offset = e.attr(MarkdownWriter.OFFSET);
            if (!offset.isEmpty()
                    && offset.length() < 9
                    && offset.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return lines.at(Integer.parseInt(offset, 10));
            }
        }
        return lines.at(0);
    }
}
