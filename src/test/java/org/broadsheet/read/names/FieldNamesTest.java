package org.broadsheet.read.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.data.Yaml;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.Configs;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
    private final List<Problem> problems = new ArrayList<>();

    private static FieldNames names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return FieldNames.of(names);
    }

    private String renamed(FieldNames names, String yaml) {
        Layer layer =
                FieldReader.layer(Yaml.parse(yaml, "content/a.md", 1), "content/a.md", p -> {});
        return shown(names.apply(layer, problems::add).fields());
    }

    private static String shown(FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text, var _) -> text;
            case FieldValue.Nothing _ -> "nothing";
            case FieldValue.Items(var items, var _) ->
                    items.stream().map(FieldNamesTest::shown).toList().toString();
            case FieldValue.Fields(var fields, var _) -> {
                Map<String, String> shown = new LinkedHashMap<>();
                fields.forEach((name, v) -> shown.put(name, shown(v)));
                yield shown.toString();
            }
        };
    }

    @Test
    void aFieldIsTakenUnderItsOtherName() {
        assertThat(renamed(names("headline_txt", "title"), "headline_txt: Flood\nid: 7"))
                .isEqualTo("{id=7, title=Flood}");
        assertThat(problems).isEmpty();
    }

    @Test
    void aRealNameWinsAndTheOtherIsKeptAndTold() {
        assertThat(renamed(names("head", "title"), "head: Flood\ntitle: Storm"))
                .isEqualTo("{title=Storm, head=Flood}");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "content/a.md:1:7: warning: \"head\" is not taken for title, which"
                                + " \"title\" says otherwise (take one of them out, or rename it"
                                + " by fields: in _defaults.yaml)");
    }

    @Test
    void whatSaysTheSameOrNothingIsNotTold() {
        FieldNames names = names("head", "title");
        assertThat(renamed(names, "head: Flood\ntitle: Flood")).isEqualTo("{title=Flood}");
        assertThat(renamed(names, "head:\ntitle: Flood")).isEqualTo("{title=Flood}");
        assertThat(renamed(names, "head: Flood\ntitle:")).isEqualTo("{title=Flood}");
        assertThat(problems).isEmpty();
    }

    @Test
    void ofTwoOtherNamesTheFirstWins() {
        assertThat(
                        renamed(
                                names("author", "authors", "creator", "authors"),
                                "creator: B\nauthor: A"))
                .isEqualTo("{authors=A, creator=B}");
        assertThat(problems.getFirst().message())
                .isEqualTo("\"creator\" is not taken for authors, which \"author\" says otherwise");
    }

    @Test
    void twoFieldsMayChangePlaces() {
        assertThat(renamed(names("title", "kicker", "kicker", "title"), "title: A\nkicker: B"))
                .isEqualTo("{kicker=A, title=B}");
        assertThat(problems).isEmpty();
    }

    @Test
    void dottedNamesReachIntoGroups() {
        FieldNames names =
                names("taxonomies.tags", "tags", "photo", "images.file", "alt", "images.alt");
        assertThat(renamed(names, "taxonomies: {tags: [a, b]}\nphoto: x.jpg\nalt: A ship"))
                .isEqualTo("{tags=[a, b], images={file=x.jpg, alt=A ship}}");
        assertThat(renamed(names, "taxonomies: {tags: [a], places: [b]}"))
                .isEqualTo("{taxonomies={places=[b]}, tags=[a]}");
        assertThat(renamed(names, "taxonomies: none")).isEqualTo("{taxonomies=none}");
        assertThat(renamed(names, "photo: x.jpg\nimages: [y.jpg]"))
                .isEqualTo("{images=[y.jpg], images.file=x.jpg}");
    }

    @Test
    void theNearestSaysWhatANameMeansAndMayTakeItBack() {
        FieldNames names =
                names("head", "kicker", "deck", "deck")
                        .then(names("head", "title", "deck", "summary"));
        assertThat(renamed(names, "head: A\ndeck: B")).isEqualTo("{deck=B, kicker=A}");
        assertThat(names.ours("head")).contains("kicker");
        assertThat(names.ours("deck")).isEmpty();
    }

    @Test
    void foldersRenameForFilesAndRecordsAndGiveWhatAlwaysHolds() {
        FolderDefaults defaults =
                new FolderDefaults(
                        Map.of(
                                "content",
                                defaults(
                                        "content",
                                        "fields: {head: title, story: body}\nsection: World"),
                                "content/wire",
                                defaults(
                                        "content/wire",
                                        "fields: {head: kicker, line: title}\nalways: {type: wire}")));
        ArticleReader reader = new ArticleReader(Configs.plain(), defaults);
        Article file =
                reader.read(
                                Source.file(
                                        "content/a.md",
                                        bytes("---\nhead: A\ndate: 1984\n---\nText.")))
                        .article()
                        .orElseThrow();
        assertThat(file.title()).isEqualTo("A");
        Article record =
                reader.read(
                                Source.record(
                                        "content/wire/b.jsonl",
                                        bytes(
                                                "{\"head\": \"K\", \"line\": \"T\", \"story\": \"S.\", \"type\": \"post\"}"),
                                        1))
                        .article()
                        .orElseThrow();
        assertThat(record.title()).isEqualTo("T");
        assertThat(record.kicker()).isEqualTo("K");
        assertThat(record.type()).isEqualTo("wire");
        assertThat(record.section()).isEqualTo("World");
        assertThat(record.body().marked().html()).contains("S.");
    }

    private static FieldFile defaults(String folder, String yaml) {
        return FieldFile.read(folder + "/_defaults.yaml", bytes(yaml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
