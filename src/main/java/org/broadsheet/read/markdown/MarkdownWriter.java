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
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.read.content.Html;
import org.jspecify.annotations.Nullable;

/**
 * Writes parsed Markdown as HTML for the sanitiser. The parser's own renderer keeps track of
 * indentation and attributes that nobody needs here and takes longer than parsing itself; a test
 * holds that both write the same.
 */
final class MarkdownWriter {
    /** Where an element stands in the source; a text that fakes it only moves its own messages. */
    static final String OFFSET = "data-source-offset";

    private static final long GROWN = 1_000_000;
    private static final int GROWN_EACH = 40;

    private final Document document;
    private final StringBuilder out;

    /** How much a text may grow, for one definition may be used any number of times. */
    private final long most;

    private MarkdownWriter(Document document) {
        int length = document.getTextLength();
        this.document = document;
        this.out = new StringBuilder(length * 5 / 4 + 100);
        this.most = GROWN + (long) GROWN_EACH * length;
    }

    /**
     * The HTML of a text, not sanitised.
     *
     * @throws Meter.ExceededException if there is too much to read or to write
     */
    static String write(String text, Parser parser) {
        Document document;
        try {
            document = parser.parse(BasedSequence.of(new Meter(text)));
        } catch (StringIndexOutOfBoundsException e) {
            // flexmark 0.64.8 counts the columns of tabs before a table as characters.
            throw new Meter.ExceededException("has a table that is indented too far");
        }
        return write(document);
    }

    /** The HTML of a document, not sanitised. */
    static String write(Document document) {
        MarkdownWriter writer = new MarkdownWriter(document);
        FootnoteRepository footnotes = FootnoteExtension.FOOTNOTES.get(document);
        if (!footnotes.isEmpty()) {
            footnotes.resolveFootnoteOrdinals();
        }
        writer.children(document);
        if (!footnotes.isEmpty()) {
            writer.footnotes(footnotes);
        }
        if (Html.hasTooManyTags(writer.out)) {
            throw new Meter.ExceededException("becomes too much when it is unfolded");
        }
        return writer.out.toString();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node(node);
            if (out.length() > most) {
                throw new Meter.ExceededException("becomes too much when it is unfolded");
            }
        }
    }

    private void node(Node node) {
        switch (node) {
            case Text text -> unescaped(text.getChars());
            case SoftLineBreak _ -> out.append('\n');
            case Paragraph paragraph -> paragraph(paragraph);
            case TypographicQuotes quotes -> quotes(quotes);
            case TypographicSmarts smarts -> out.append(smarts.getTypographicText());
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
                out.append("</a>");
            }
            case LinkRef link -> linkReference(link);
            case Image image -> picture(image, image.getUrl(), image.getTitle());
            case ImageRef image -> pictureReference(image);
            case AutoLink link -> {
                // A backslash stands for itself here.
                String url = link.getText().toString();
                url = url.indexOf('\\') < 0 ? link.getText().unescape() : url;
                out.append("<a href=\"");
                escaped(url);
                attributes(link, BasedSequence.NULL);
                out.append('>');
                escaped(url);
                out.append("</a>");
            }
            case MailLink link -> {
                out.append("<a href=\"mailto:");
                escaped(link.getText().unescape());
                out.append("\">");
                escaped(link.getText().unescape());
                out.append("</a>");
            }
            case Code code -> {
                out.append("<code>");
                escaped(codeText(code));
                out.append("</code>");
            }
            case HardLineBreak _ -> out.append("<br>\n");
            case HtmlEntity entity -> escaped(entity.getChars().unescape());
            case HtmlInlineBase html -> out.append(html.getChars());
            case HtmlBlockBase html -> out.append(html.getContentChars()).append('\n');
            case BlockQuote _ -> block("blockquote", node);
            case BulletList _ -> block("ul", node);
            case OrderedList list -> orderedList(list);
            case ListItem _ -> block("li", node);
            case FencedCodeBlock code -> fencedCode(code);
            case IndentedCodeBlock code -> {
                out.append("<pre><code>");
                escaped(code.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
                out.append("</code></pre>\n");
            }
            case ThematicBreak _ -> out.append("<hr>\n");
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
                    escaped(node.getChars().unescape());
                }
            }
        }
    }

    private void open(String tag, Node node) {
        out.append('<').append(tag);
        out.append(" " + OFFSET + "=\"").append(node.getStartOffset()).append("\">");
    }

    private void close(String tag) {
        out.append("</").append(tag).append(">\n");
    }

    private void block(String tag, Node node) {
        open(tag, node);
        children(node);
        close(tag);
    }

    private void around(String tag, Node node) {
        out.append('<').append(tag).append('>');
        children(node);
        out.append("</").append(tag).append('>');
    }

    private void paragraph(Paragraph paragraph) {
        boolean tight =
                paragraph.getParent() instanceof ParagraphItemContainer container
                        && container.isParagraphInTightListItem(paragraph);
        if (tight) {
            children(paragraph);
            if (paragraph.getNext() != null) {
                out.append('\n');
            }
        } else {
            block("p", paragraph);
        }
    }

    private void quotes(TypographicQuotes quotes) {
        out.append(Objects.requireNonNullElse(quotes.getTypographicOpening(), ""));
        children(quotes);
        out.append(Objects.requireNonNullElse(quotes.getTypographicClosing(), ""));
    }

    private void orderedList(OrderedList list) {
        out.append("<ol");
        if (list.getStartNumber() != 1) {
            out.append(" start=\"").append(list.getStartNumber()).append('"');
        }
        out.append('>');
        children(list);
        close("ol");
    }

    private void fencedCode(FencedCodeBlock code) {
        String info = code.getInfo().unescape().strip();
        int space = info.indexOf(' ');
        String language = space < 0 ? info : info.substring(0, space);
        out.append("<pre><code");
        if (!language.isEmpty()) {
            out.append(" class=\"language-");
            escaped(language);
            out.append('"');
        }
        out.append('>');
        escaped(code.getContentChars());
        out.append("</code></pre>\n");
    }

    private void cell(TableCell cell) {
        String tag = cell.isHeader() ? "th" : "td";
        out.append('<').append(tag);
        TableCell.@Nullable Alignment alignment = cell.getAlignment();
        if (alignment != null) {
            String align = alignment.name().toLowerCase(Locale.ROOT);
            out.append(" align=\"").append(align).append('"');
        }
        out.append('>');
        children(cell);
        out.append("</").append(tag).append('>');
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        out.append("<a href=\"");
        escaped(url.unescape());
        attributes(node, title);
        out.append('>');
    }

    private void picture(Node node, BasedSequence url, BasedSequence title) {
        out.append("<img src=\"");
        escaped(url.unescape());
        out.append("\" alt=\"");
        words(node);
        attributes(node, title);
        out.append('>');
    }

    /** Ends one attribute and writes those that links and pictures share. */
    private void attributes(Node node, BasedSequence title) {
        out.append('"');
        if (title.isNotNull()) {
            out.append(" title=\"");
            escaped(title.unescape());
            out.append('"');
        }
        out.append(" " + OFFSET + "=\"").append(node.getStartOffset()).append('"');
    }

    /** The words within a node, for the text that stands for a picture. */
    private void words(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> unescaped(text.getChars());
                case Code code -> escaped(codeText(code));
                case HtmlEntity entity -> escaped(entity.getChars().unescape());
                case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
                case TypographicSmarts smarts -> out.append(smarts.getTypographicText());
                case TypographicQuotes quotes -> {
                    out.append(Objects.requireNonNullElse(quotes.getTypographicOpening(), ""));
                    words(quotes);
                    out.append(Objects.requireNonNullElse(quotes.getTypographicClosing(), ""));
                }
                case HtmlInlineBase _ -> {}
                default -> words(node);
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
            out.append("</a>");
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
            unescaped(node.getChars());
            return;
        }
        unescaped(node.getChars().prefixOf(node.getChildChars()));
        children(node);
        unescaped(node.getChars().suffixOf(node.getChildChars()));
    }

    private void footnote(Footnote footnote) {
        @Nullable FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            out.append("[^");
            children(footnote);
            out.append(']');
            return;
        }
        int number = block.getFootnoteOrdinal();
        out.append("<sup id=\"").append(backId(number, footnote.getReferenceOrdinal()));
        out.append("\"><a class=\"footnote-ref\" href=\"#fn-").append(number).append("\">");
        out.append(number).append("</a></sup>");
    }

    private static String backId(int number, int reference) {
        return "fnref-" + number + (reference == 0 ? "" : "-" + reference);
    }

    private void footnotes(FootnoteRepository footnotes) {
        if (footnotes.getReferencedFootnoteBlocks().isEmpty()) {
            return;
        }
        out.append("<div class=\"footnotes\"><ol>\n");
        for (FootnoteBlock block : footnotes.getReferencedFootnoteBlocks()) {
            int number = block.getFootnoteOrdinal();
            out.append("<li id=\"fn-").append(number).append("\">");
            children(block);
            for (int i = 0; i < block.getFootnoteReferences(); i++) {
                out.append("<a href=\"#").append(backId(number, i));
                out.append("\" class=\"footnote-backref\">↩</a>\n");
            }
            out.append("</li>\n");
        }
        out.append("</ol></div>\n");
    }

    /** Writes text of the source, in which backslashes and entities may stand. */
    private void unescaped(BasedSequence source) {
        String text = source.toString();
        boolean plain = text.indexOf('\\') < 0 && text.indexOf('&') < 0;
        escaped(plain ? text : source.unescape());
    }

    private void escaped(CharSequence source) {
        String text = source.toString(); // the parser's sequences are slow to walk
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        default -> null;
                    };
            if (instead != null) {
                out.append(text, written, i).append(instead);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }
}
