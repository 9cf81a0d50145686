package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.article.Place;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Sentences;
import org.broadsheet.read.line.Caption;
import org.broadsheet.read.line.Dateline;
import org.broadsheet.read.line.TextLine;
import org.broadsheet.read.text.TextBlock.Shape;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a text as HTML, and remembers where each element stands. */
final class TextBody {
    private static final Pattern ENTRY = Pattern.compile("[0-9]{1,2}[:.][0-9]{2}\\b.{0,90}");
    private static final int SUB_HEAD = 90;
    private static final int SUB_HEAD_WORDS = 14;

    private final Element body = new Element("body");
    private final IdentityHashMap<Element, Integer> offsets = new IdentityHashMap<>();
    private final Lines places;
    private final List<TextBlock> blocks;

    TextBody(TextPage page) {
        this.places = page.places();
        this.blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            add(blocks.get(i), i > 0, i + 1 < blocks.size());
        }
    }

    Element element() {
        return body;
    }

    /** Where an element of the body stands: at its own line, or at that of the block around it. */
    Place place(@Nullable Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            Integer offset = offsets.get(e);
            if (offset != null) {
                return places.at(offset);
            }
        }
        return places.at(0);
    }

    private void add(TextBlock block, boolean afterText, boolean beforeText) {
        switch (block.shape()) {
            case PROSE -> {
                if (Caption.is(block.text())) {
                    at(at(body, "figure", block.offset()), "figcaption", block.offset())
                            .text(block.text());
                } else if (beforeText && (afterText || isEntry(block)) && isSubHead(block)) {
                    at(body, "h2", block.offset()).text(block.text());
                } else {
                    at(body, "p", block.offset()).text(block.text());
                }
            }
            case VERSE -> verse(block);
            case UNDERLINED -> at(body, "h2", block.offset()).text(block.text());
            case BREAK -> {
                if (afterText && beforeText) {
                    at(body, "hr", block.offset());
                }
            }
            case TABLE -> table(block);
            case BULLETS -> list("ul", block);
            case NUMBERS -> list("ol", block);
            case QUOTE -> quote(block);
        }
    }

    private Element at(Element parent, String tag, int offset) {
        Element element = new Element(tag); // appendElement would make a parser for each
        parent.appendChild(element);
        offsets.put(element, offset);
        return element;
    }

    private void verse(TextBlock block) {
        Element p = at(body, "p", block.offset());
        for (TextLine line : block.lines()) {
            if (p.childNodeSize() > 0) {
                p.appendChild(new Element("br"));
            }
            p.appendText(line.text());
        }
    }

    /** Columns keep their blanks, without those before all lines. */
    private void table(TextBlock block) {
        int indent = block.lines().stream().mapToInt(TextLine::indent).min().orElse(0);
        List<String> rows = block.lines().stream().map(l -> l.raw().substring(indent)).toList();
        at(body, "pre", block.offset()).appendText(String.join("\n", rows));
    }

    private void list(String tag, TextBlock block) {
        Element list = at(body, tag, block.offset());
        @Nullable Element item = null;
        int number = 0;
        for (TextLine line : block.lines()) {
            if (item != null && !Items.isItem(line)) {
                item.appendText(" " + line.text());
                continue;
            }
            item = at(list, "li", line.offset());
            item.appendText(Items.words(line.text()));
            Optional<Integer> said = Items.number(line.text());
            if (said.isPresent() && tag.equals("ol") && said.get() != number + 1) {
                boolean first = list.childrenSize() == 1;
                (first ? list : item).attr(first ? "start" : "value", said.get().toString());
            }
            number = said.orElse(number + 1);
        }
    }

    private void quote(TextBlock block) {
        List<TextLine> inner = new ArrayList<>();
        for (TextLine line : block.lines()) {
            String raw = line.raw().strip().substring(1).stripTrailing();
            inner.add(new TextLine(Plain.line(raw), raw.stripLeading(), line.offset()));
        }
        Element quote = at(body, "blockquote", block.offset());
        for (TextBlock each : Unwrapping.blocks(inner, new DividedWords(inner))) {
            at(quote, "p", each.offset()).text(each.text());
        }
    }

    /** Whether a line begins an entry of a live blog: {@code 22:45 It is counted}. */
    private static boolean isEntry(TextBlock block) {
        return ENTRY.matcher(block.text()).matches();
    }

    private static boolean isSubHead(TextBlock block) {
        String text = block.text();
        int first = text.codePointAt(0);
        return block.is(Shape.PROSE)
                && block.isOneLine()
                && text.length() <= SUB_HEAD
                && block.words() <= SUB_HEAD_WORDS
                && (Character.isLetterOrDigit(first) || "‘“\"'«¿¡".indexOf(first) >= 0)
                && !Character.isLowerCase(first)
                && !Sentences.end(text)
                && Dateline.of(text).isEmpty();
    }
}
