package org.broadsheet.read.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.read.content.Html;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes parsed Markdown as HTML for the sanitiser. The parser's own renderer keeps track of
 * indentation and attributes that nobody needs here and takes longer than parsing itself; a test
 * holds that both write the same.
 */
final class MarkdownWriter {
    /** Where an element stands in the source; a text that fakes it only moves its own messages. */
    static final String OFFSET = "data-source-offset";

    private final Document document;
    private final Output out;

    private MarkdownWriter(Document document, Output out) {
        this.document = document;
        this.out = out;
    }

    /**
     * The HTML of a text, not sanitised.
     *
     * @throws Meter.ExceededException if there is too much to read or to write
     */
    static Element body(String text, Parser parser) {
        return body(parse(text, parser));
    }

    /** The HTML of a document, not sanitised: as elements at once, if that comes to the same. */
    static Element body(Document document) {
        HtmlTree tree = new HtmlTree(growth(document));
        write(document, tree);
        return tree.isTrue() ? tree.body() : Html.fragment(text(document));
    }

    /**
     * The HTML of a text, not sanitised.
     *
     * @throws Meter.ExceededException if there is too much to read or to write
     */
    static String text(String text, Parser parser) {
        return text(parse(text, parser));
    }

    /** The HTML of a document, not sanitised. */
    static String text(Document document) {
        HtmlText text = new HtmlText(growth(document));
        write(document, text);
        if (text.isFull() || text.hasTooManyTags()) {
            throw new Meter.ExceededException("becomes too much when it is unfolded");
        }
        return text.toString();
    }

    private static Growth growth(Document document) {
        return new Growth(document.getTextLength());
    }

    private static Document parse(String text, Parser parser) {
        try {
            return parser.parse(BasedSequence.of(new Meter(text)));
        } catch (StringIndexOutOfBoundsException e) {
            // flexmark 0.64.8 counts the columns of tabs before a table as characters.
            throw new Meter.ExceededException("has a table that is indented too far");
        }
    }

    static void write(Document document, Output out) {
        MarkdownWriter writer = new MarkdownWriter(document, out);
        FootnoteRepository footnotes = FootnoteExtension.FOOTNOTES.get(document);
        if (!footnotes.isEmpty()) {
            footnotes.resolveFootnoteOrdinals();
        }
        writer.children(document);
        if (!footnotes.isEmpty()) {
            writer.footnotes(footnotes);
        }
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (out.isFull()) {
                return;
            }
            node(node);
        }
    }

    private void node(Node node) {
        switch (node) {
            case Text text -> out.text(unescaped(text.getChars()));
            case SoftLineBreak _ -> lineEnd();
            case Paragraph paragraph -> paragraph(paragraph);
            case TypographicQuotes quotes -> quotes(quotes);
            case TypographicSmarts smarts -> out.text(smart(smarts));
            case Emphasis _ -> around("em", node);
            case StrongEmphasis _ -> around("strong", node);
            case Strikethrough _ -> around("del", node);
            case Heading heading -> {
                String tag = "h" + heading.getLevel();
                open(tag, node);
                children(node);
                close(tag);
            }
            case Link link -> {
                link(link, link.getUrl(), link.getTitle());
                children(link);
                out.end("a");
            }
            case LinkRef link -> linkReference(link);
            case Image image -> picture(image, image.getUrl(), image.getTitle());
            case ImageRef image -> pictureReference(image);
            case AutoLink link -> {
                // A backslash stands for itself here.
                String url = link.getText().toString();
                url = url.indexOf('\\') < 0 ? link.getText().unescape() : url;
                out.begin("a");
                out.attribute("href", url);
                attributes(link, BasedSequence.NULL);
                out.text(url);
                out.end("a");
            }
            case MailLink link -> {
                String address = link.getText().unescape();
                out.begin("a");
                out.attribute("href", "mailto:" + address);
                out.text(address);
                out.end("a");
            }
            case Code code -> {
                out.begin("code");
                out.text(codeText(code));
                out.end("code");
            }
            case HardLineBreak _ -> alone("br");
            case HtmlEntity entity -> out.text(entity.getChars().unescape());
            case HtmlInlineBase html -> out.html(html.getChars());
            case HtmlBlockBase html -> {
                out.html(html.getContentChars());
                lineEnd();
            }
            case BlockQuote _ -> block("blockquote", node);
            case BulletList _ -> block("ul", node);
            case OrderedList list -> orderedList(list);
            case ListItem _ -> block("li", node);
            case FencedCodeBlock code -> fencedCode(code);
            case IndentedCodeBlock code -> {
                out.begin("pre");
                out.begin("code");
                out.text(code.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
                out.end("code");
                close("pre");
            }
            case ThematicBreak _ -> alone("hr");
            case TableBlock _ -> block("table", node);
            case TableHead _ -> block("thead", node);
            case TableBody _ -> {
                if (node.hasChildren()) {
                    block("tbody", node);
                }
            }
            case TableRow _ -> block("tr", node);
            case TableCell cell -> cell(cell);
            case Footnote footnote -> footnote(footnote);
            case TableSeparator _, FootnoteBlock _, Reference _ -> {}
            default -> {
                if (node.hasChildren()) {
                    children(node);
                } else if (!node.getChars().isBlank()) {
                    out.text(node.getChars().unescape());
                }
            }
        }
    }

    private void lineEnd() {
        out.text("\n");
    }

    private void open(String tag, Node node) {
        out.begin(tag);
        offset(node);
    }

    private void offset(Node node) {
        out.attribute(OFFSET, Integer.toString(node.getStartOffset()));
    }

    private void close(String tag) {
        out.end(tag);
        lineEnd();
    }

    /** An element in which nothing stands. */
    private void alone(String tag) {
        out.begin(tag);
        close(tag);
    }

    private void block(String tag, Node node) {
        open(tag, node);
        children(node);
        close(tag);
    }

    private void around(String tag, Node node) {
        out.begin(tag);
        children(node);
        out.end(tag);
    }

    private void paragraph(Paragraph paragraph) {
        boolean tight =
                paragraph.getParent() instanceof ParagraphItemContainer container
                        && container.isParagraphInTightListItem(paragraph);
        if (tight) {
            children(paragraph);
            if (paragraph.getNext() != null) {
                lineEnd();
            }
        } else {
            block("p", paragraph);
        }
    }

    private void quotes(TypographicQuotes quotes) {
        out.text(Objects.requireNonNullElse(quotes.getTypographicOpening(), ""));
        children(quotes);
        out.text(Objects.requireNonNullElse(quotes.getTypographicClosing(), ""));
    }

    /** Dashes and dots; what the parser gives for them are entities, which are HTML. */
    private static String smart(TypographicSmarts smarts) {
        return switch (smarts.getTypographicText()) {
            case "&hellip;" -> "…";
            case "&mdash;" -> "—";
            case "&ndash;" -> "–";
            case String other -> other;
        };
    }

    private void orderedList(OrderedList list) {
        out.begin("ol");
        if (list.getStartNumber() != 1) {
            out.attribute("start", Integer.toString(list.getStartNumber()));
        }
        children(list);
        close("ol");
    }

    private void fencedCode(FencedCodeBlock code) {
        String info = code.getInfo().unescape().strip();
        int space = info.indexOf(' ');
        String language = space < 0 ? info : info.substring(0, space);
        out.begin("pre");
        out.begin("code");
        if (!language.isEmpty()) {
            out.attribute("class", "language-" + language);
        }
        out.text(said(code.getContentChars()));
        out.end("code");
        close("pre");
    }

    private void cell(TableCell cell) {
        String tag = cell.isHeader() ? "th" : "td";
        out.begin(tag);
        TableCell.@Nullable Alignment alignment = cell.getAlignment();
        if (alignment != null) {
            out.attribute("align", alignment.name().toLowerCase(Locale.ROOT));
        }
        children(cell);
        out.end(tag);
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        out.begin("a");
        out.attribute("href", url.unescape());
        attributes(node, title);
    }

    private void picture(Node node, BasedSequence url, BasedSequence title) {
        out.begin("img");
        out.attribute("src", url.unescape());
        StringBuilder alt = new StringBuilder();
        words(node, alt);
        out.attribute("alt", alt.toString());
        attributes(node, title);
        out.end("img");
    }

    /** Writes the attributes that links and pictures share. */
    private void attributes(Node node, BasedSequence title) {
        if (title.isNotNull()) {
            out.attribute("title", title.unescape());
        }
        offset(node);
    }

    /** The words within a node, for the text that stands for a picture. */
    private static void words(Node parent, StringBuilder to) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> to.append(unescaped(text.getChars()));
                case Code code -> to.append(codeText(code));
                case HtmlEntity entity -> to.append(entity.getChars().unescape());
                case SoftLineBreak _, HardLineBreak _ -> to.append(' ');
                case TypographicSmarts smarts -> to.append(smart(smarts));
                case TypographicQuotes quotes -> {
                    to.append(Objects.requireNonNullElse(quotes.getTypographicOpening(), ""));
                    words(quotes, to);
                    to.append(Objects.requireNonNullElse(quotes.getTypographicClosing(), ""));
                }
                case HtmlInlineBase _ -> {}
                default -> words(node, to);
            }
        }
    }

    /** Line ends are spaces, and one is taken off both ends (CommonMark 0.31.2, section 6.1). */
    private static String codeText(Code code) {
        String text = code.getText().toString().replace('\n', ' ');
        boolean spaced = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return spaced ? text.substring(1, text.length() - 1) : text;
    }

    private void linkReference(LinkRef link) {
        Reference reference = reference(link);
        if (reference != null) {
            link(link, reference.getUrl(), reference.getTitle());
            children(link);
            out.end("a");
        } else {
            undefined(link);
        }
    }

    private void pictureReference(ImageRef image) {
        Reference reference = reference(image);
        if (reference != null) {
            picture(image, reference.getUrl(), reference.getTitle());
        } else {
            undefined(image);
        }
    }

    private @Nullable Reference reference(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(document) : null;
    }

    /** Brackets that refer to nothing are brackets. */
    private void undefined(RefNode node) {
        if (!node.hasChildren()) {
            out.text(unescaped(node.getChars()));
            return;
        }
        out.text(unescaped(node.getChars().prefixOf(node.getChildChars())));
        children(node);
        out.text(unescaped(node.getChars().suffixOf(node.getChildChars())));
    }

    private void footnote(Footnote footnote) {
        @Nullable FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            out.text("[^");
            children(footnote);
            out.text("]");
            return;
        }
        int number = block.getFootnoteOrdinal();
        out.begin("sup");
        out.attribute("id", backId(number, footnote.getReferenceOrdinal()));
        out.begin("a");
        out.attribute("class", "footnote-ref");
        out.attribute("href", "#fn-" + number);
        out.text(Integer.toString(number));
        out.end("a");
        out.end("sup");
    }

    private static String backId(int number, int reference) {
        return "fnref-" + number + (reference == 0 ? "" : "-" + reference);
    }

    private void footnotes(FootnoteRepository footnotes) {
        if (footnotes.getReferencedFootnoteBlocks().isEmpty()) {
            return;
        }
        out.begin("div");
        out.attribute("class", "footnotes");
        out.begin("ol");
        lineEnd();
        for (FootnoteBlock block : footnotes.getReferencedFootnoteBlocks()) {
            int number = block.getFootnoteOrdinal();
            out.begin("li");
            out.attribute("id", "fn-" + number);
            children(block);
            for (int i = 0; i < block.getFootnoteReferences(); i++) {
                out.begin("a");
                out.attribute("href", "#" + backId(number, i));
                out.attribute("class", "footnote-backref");
                out.text("↩");
                close("a");
            }
            close("li");
        }
        out.end("ol");
        close("div");
    }

    /** Text of the source, in which backslashes and entities may stand, as it is read. */
    private static String unescaped(BasedSequence source) {
        String text = said(source);
        boolean plain = text.indexOf('\\') < 0 && text.indexOf('&') < 0;
        return plain ? text : source.unescape();
    }

    /** What is written in the source; the parser's sequences are slow to walk. */
    private static String said(BasedSequence source) {
        return source instanceof SubSequence piece
                ? piece.getBase().toString().substring(piece.getStartOffset(), piece.getEndOffset())
                : source.toString();
    }
}
