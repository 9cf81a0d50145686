package org.broadsheet.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Contributor;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.Configs;
import org.broadsheet.read.ReadResult;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.LeftOut;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.line.Breadcrumb;
import org.broadsheet.read.line.Byline;
import org.broadsheet.read.line.Caption;
import org.broadsheet.read.line.Columns;
import org.broadsheet.read.line.Dateline;
import org.broadsheet.read.line.Phrases;
import org.broadsheet.read.line.TextLine;
import org.broadsheet.read.line.Timestamps;
import org.broadsheet.read.line.WordTable;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of plain text, each by itself: what they are, and what only looks like them. */
class PlainTextPartsTest {
    private final WrittenDates dates =
            new WrittenDates(ZoneOffset.UTC, Optional.empty(), List.of(Locale.UK));

    private Content read(String text) {
        return TextFormat.read(
                text, new Lines(text, "content/x.txt", 1), "content/x.txt", "", dates, p -> {});
    }

    // --- datelines

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEIJING, Sept. 3 — The parade began. | BEIJING",
                "LONDON (Reuters) - It rained. | LONDON",
                "Berlin, 3. September (dpa) – Es regnete. | Berlin",
                "PARIS, 3 sept (AFP) – Il pleuvait. | PARIS",
                "NEW DELHI: It rained. | NEW DELHI",
                "WASHINGTON (AP) -- It rained. | WASHINGTON",
                "OTTER FORK, Idaho -- It rained. | OTTER FORK",
                "KESTREL BAY, Nov. 9, 1931.—It blew. | KESTREL BAY",
                "PUNTA GRIS (EFE) – Llovió. | PUNTA GRIS",
            })
    void datelines(String text, String place) {
        assertThat(Dateline.of(text).map(Dateline::place)).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council - all of it - went home.",
                "Mr Pell said: no.",
                "Note: the ferry is late.",
                "He came (as he said) - and left.",
                "By wire, Kestrel Bay, Monday.",
                "A well-known man",
                "",
            })
    void noDatelines(String text) {
        assertThat(Dateline.of(text)).isEmpty();
    }

    // --- bylines

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By JANE DOE | JANE DOE",
                "BY JANE DOE, Staff Writer | JANE DOE",
                "Jane Doe, Political Editor | Jane Doe",
                "By Jane Doe and John van Roe | Jane Doe,John van Roe",
                "By Jane Doe, John Roe and T. J. Ilk | Jane Doe,John Roe,T. J. Ilk",
                "By Jane Doe in Kestrel Bay | Jane Doe",
                "By Jane Doe (jane.doe@paper.example) | Jane Doe",
                "By Jane Doe, @janedoe | Jane Doe",
                "Von Jana Doe und Jens Roe | Jana Doe,Jens Roe",
                "Par Jeanne Doe, envoyée spéciale | Jeanne Doe",
                "Por Juana Doe y Pedro Roe | Juana Doe,Pedro Roe",
                "بقلم سلمى حداد | سلمى حداد",
                "Dermot Ó Briain, Western Correspondent | Dermot Ó Briain",
                "By Seán O'Neill-Lloyd | Seán O'Neill-Lloyd",
            })
    void bylines(String line, String names) {
        assertThat(Byline.of(line).names()).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By a Staff Reporter",
                "Our Correspondent",
                "PTI",
                "From Our Own Correspondent",
                "La Rédaction",
                "Staff Reporter",
            })
    void bylinesOfNobody(String line) {
        assertThat(Byline.of(line).isNone()).isFalse();
        assertThat(Byline.of(line).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By wire, Kestrel Bay, Monday.",
                "By Monday there were three.",
                "By Friday evening nothing",
                "What Comes Next",
                "The Long Goodbye",
                "From Crane's End nothing was heard",
                "Von allem zu viel",
                "Weather Report",
                "12 June",
                "",
            })
    void noBylines(String line) {
        assertThat(Byline.of(line)).isEqualTo(Byline.NONE);
    }

    @Test
    void aBylineTellsTheRolesOfOthers() {
        Byline credits = Byline.of("(Reporting by Jane Doe and Li Roe; Editing by Ann Poe)");
        assertThat(credits.names()).containsExactly("Jane Doe", "Li Roe");
        assertThat(credits.contributors()).containsExactly(new Contributor("Ann Poe", "editing"));
        Byline line = Byline.of("Written by Jane Doe Edited by Ann Poe");
        assertThat(line.names()).containsExactly("Jane Doe");
        assertThat(line.contributors()).containsExactly(new Contributor("Ann Poe", "editing"));
    }

    @Test
    void theSecondOfTwoNamesMayBeAPlace() {
        assertThat(Byline.of("By Jane Doe, Kestrel Bay").doubtful()).isTrue();
        assertThat(Byline.of("By Jane Doe and Kester Bay").doubtful()).isFalse();
    }

    // --- dates

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published: Sep 3, 2025 6:18 pm | 2025-09-03",
                "First Published: 3 September 2025 | 2025-09-03",
                "Posted on September 3, 2025 | 2025-09-03",
                "Tuesday, 12 June 1984 | 1984-06-12",
                "Veröffentlicht am 3. September 2025 | 2025-09-03",
                "Publié le 3 septembre 2025 à 18h20 | 2025-09-03",
                "Publicado el 3 de septiembre de 2025 | 2025-09-03",
                "نُشر في 3 سبتمبر 2025 | 2025-09-03",
            })
    void linesOfDates(String line, String date) {
        Timestamps stamps = Timestamps.of(line, dates);
        assertThat(stamps.isWhole()).isTrue();
        assertThat(Optional.ofNullable(stamps.stamps().getFirst().date()))
                .hasValueSatisfying(d -> assertThat(d.date().edtf()).startsWith(date));
    }

    @Test
    void aLineMayTellBothDates() {
        Timestamps stamps =
                Timestamps.of("Published: 3 Sept 2025 | Last updated on 4 Sept 2025, 9:05", dates);
        assertThat(stamps.isWhole()).isTrue();
        assertThat(stamps.stamps())
                .extracting(Timestamps.Stamp::kind)
                .containsExactly(Timestamps.Kind.PUBLISHED, Timestamps.Kind.UPDATED);
    }

    @Test
    void anAgeIsNoDate() {
        Timestamps stamps = Timestamps.of("Updated 8 hours ago", dates);
        assertThat(stamps.isWhole()).isTrue();
        assertThat(stamps.stamps().getFirst().date()).isNull();
    }

    @Test
    void proseWithADateIsNoLineOfDates() {
        assertThat(Timestamps.of("Updated figures of 3 September 2025 show it", dates).isWhole())
                .isFalse();
        assertThat(Timestamps.of("It was published on 3 September 2025 here", dates).isWhole())
                .isFalse();
    }

    @Test
    void aDatelineGivesWayToALineOfDates() {
        Content content =
                read(
                        """
                        A headline

                        Published: 4 September 2025

                        BERLIN, 3 September 2025 (dpa) – It rained all day long.

                        It stopped.
                        """);
        assertThat(content.findings().text("date")).isEqualTo("2025-09-04");
    }

    // --- captions

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: Jane Doe/Agency",
                "File photo",
                "Image credit: Bay Images",
                "The quay at dawn (AP Photo/Jo Roe)",
                "Foto: Jonas Petersen",
                "Crédit photo : Léa Marchand",
                "Representational image",
                "Symbolbild",
                "The quay. (Picture: Bay Images)",
            })
    void captions(String line) {
        assertThat(Caption.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo finishes are rare.",
                "Credit: he had none. It was not given.",
                "The photo shows the quay.",
                "The king (who was late) came.",
                "Images of the flood were shown to the council",
            })
    void noCaptions(String line) {
        assertThat(Caption.is(line)).isFalse();
    }

    // --- furniture

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2K Shares | share button",
                "3 min read | share button",
                "▶ Listen to this article | audio button",
                "Follow us on Google News | share button",
                "ADVERTISEMENT — CONTINUE READING BELOW | advertisement",
                "We use cookies to improve your experience. | cookie notice",
                "Sign up for our newsletter! | newsletter notice",
                "Already a subscriber? Log in. | subscription notice",
                "Be the first to comment | comment prompt",
                "12 Comments | comment prompt",
                "Skip to content | navigation",
                "Page 1 of 3 | page number",
                "1 2 3 Next » | page number",
                "-30- | end mark",
                "– ENDS – | end mark",
                "Beitrag teilen | share button",
                "La suite après cette publicité | advertisement",
                "Sé el primero en comentar | comment prompt",
                "كن أول من يعلق | comment prompt",
            })
    void furniture(String line, String rule) {
        Optional<Phrases.Known> known = Phrases.PAGE.find(line);
        assertThat(known.map(Phrases.Known::rule)).contains(rule);
        assertThat(known.map(Phrases.Known::when)).contains(Phrases.When.ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share prices fell.",
                "Print is dead, he said",
                "Advertisement.",
                "Tweet, tweet, said the bird",
                "Search parties were out",
                "Page 2 was missing",
                "Comments were made",
                "Home Rule",
                "Email came in 1994.",
                "Terms and conditions were agreed on Friday",
                "Subscribe to the theory",
                "Follow the money",
                "“Print”",
            })
    void noFurniture(String line) {
        assertThat(Phrases.PAGE.find(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Share", "Print", "Search", "Comment", "World"})
    void ambiguousWordsStayWithoutCompany(String word) {
        Content content = read("A headline\n\nIt rained all day.\n\n" + word + "\n\nIt stopped.\n");
        assertThat(content.leftOut()).isEmpty();
        assertThat(content.body().select("h2").text()).isEqualTo(word);
    }

    @Test
    void ambiguousWordsGoInCompany() {
        Content content =
                read("A headline\n\nIt rained all day.\n\nShare\n\nTweet\n\nIt stopped.\n");
        assertThat(content.leftOut()).extracting(LeftOut::text).containsExactly("Share", "Tweet");
    }

    @Test
    void aWrappedLineIsNoButton() {
        Content content =
                read(
                        """
                        A headline

                        The paper that was meant for the new edition of the town's history went to
                        print
                        without the chapter on the ferry, which nobody had been able to find again.
                        """);
        assertThat(content.leftOut()).isEmpty();
        assertThat(content.body().text()).contains("went to print without");
    }

    // --- tables of words

    @Test
    void noPhraseIsOfTwoMinds() {
        Map<String, Set<String>> headings = new java.util.TreeMap<>();
        WordTable.of("page-words.txt")
                .sections()
                .forEach((heading, phrases) ->
                        phrases.forEach(p ->
                                headings.computeIfAbsent(Phrases.key(p), k -> new HashSet<>())
                                        .add(heading)));
        assertThat(
                        headings.entrySet().stream()
                                .filter(e -> e.getValue().size() > 1)
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(Collectors.toList()))
                .isEmpty();
    }

    @Test
    void everyPhraseFindsItself() {
        WordTable.of("page-words.txt")
                .sections()
                .forEach((heading, phrases) -> {
                    for (String phrase : phrases) {
                        String line =
                                phrase.replace("##", "1 2")
                                        .replace("#", "12")
                                        .replace(" *", " and more words");
                        assertThat(Phrases.PAGE.find(line)).as(line).isPresent();
                    }
                });
    }

    // --- lines and paragraphs

    @Test
    void dividedWordsAreJoinedOnlyWhenSure() {
        List<TextLine> lines =
                TextLine.of(
                        "the govern-\nment and the well-\nknown re-\nmainder, well-known\ngovernment");
        DividedWords words = new DividedWords(lines);
        assertThat(words.join(lines))
                .isEqualTo("the government and the well-known re-mainder, well-known government");
        assertThat(words.unsure()).containsExactly("re-mainder");
    }

    @Test
    void suspendedHyphensStay() {
        List<TextLine> lines = TextLine.of("Wirtschafts-\nund Finanzpolitik");
        assertThat(new DividedWords(lines).join(lines)).isEqualTo("Wirtschafts- und Finanzpolitik");
    }

    @Test
    void columnsAreATableButDoubleBlanksAreNot() {
        assertThat(Columns.is(TextLine.of("Hawks   2\nTown    1"))).isTrue();
        assertThat(Columns.is(TextLine.of("Soup ...... 2s\nFish ...... 3s"))).isTrue();
        assertThat(Columns.is(TextLine.of("It rained.  It blew.\nIt froze.  It thawed.")))
                .isFalse();
    }

    @Test
    void elementsKnowTheirLines() {
        Content content = read("A headline\n\nIt rained.\n\n  A sub-head\n\n• one\n• two\n");
        assertThat(place(content, "p")).isEqualTo("3:1");
        assertThat(place(content, "h2")).isEqualTo("5:3");
        assertThat(place(content, "li:eq(1)")).isEqualTo("8:1");
    }

    private static String place(Content content, String query) {
        var position = content.places().apply(content.body().select(query).getFirst()).position();
        return position.line() + ":" + position.column();
    }

    // --- paths

    @Test
    void aPathTellsTheSection() {
        assertThat(Breadcrumb.of("Home > World > Asia").orElseThrow().section("Kim"))
                .isEqualTo("Asia");
        assertThat(Breadcrumb.of("Startseite › Lokales").orElseThrow().section(""))
                .isEqualTo("Lokales");
        assertThat(
                        Breadcrumb.of("Home » Town » Clock to be wound by…")
                                .orElseThrow()
                                .section("Clock to be wound by hand"))
                .isEqualTo("Town");
        assertThat(Breadcrumb.of("a > b")).isEmpty();
        assertThat(Breadcrumb.of("> quoted")).isEmpty();
    }

    // --- sureness

    @Test
    void theFilesNameKnowsBetterThanAGuess() {
        ArticleReader reader = new ArticleReader(Configs.plain(), FolderDefaults.NONE);
        byte[] text =
                "A headline\n\nBERLIN, 3 September 2025 (dpa) – It rained.\n\nIt stopped.\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ReadResult named = reader.read(Source.file("content/2025-09-05-rain.txt", text));
        assertThat(named.article().orElseThrow().date().edtf()).isEqualTo("2025-09-05");
        assertThat(named.problems()).isEmpty();
        ReadResult unnamed = reader.read(Source.file("content/rain.txt", text));
        assertThat(unnamed.article().orElseThrow().date().edtf()).isEqualTo("2025-09-03");
        assertThat(unnamed.problems()).extracting(p -> p.kind()).containsExactly("unsure-date");
    }
}
