package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.article.Edtf;
import org.junit.jupiter.api.Test;

class CitationsTest {
    private static final Citations CITATIONS = new Citations("The Mercury", PersonName::of);

    private static String cited(
            String style, String title, String date, String page, String... authors) {
        Citations.Work work =
                new Citations.Work(
                        List.of(authors),
                        title,
                        Edtf.parse(date, ZoneId.of("UTC")),
                        page,
                        "https://mercury.example/a/");
        return CITATIONS.of(work).stream()
                .filter(citation -> citation.style().equals(style))
                .map(citation ->
                        citation.before() + "*" + citation.paper() + "*" + citation.after())
                .collect(Collectors.joining());
    }

    @Test
    void apa() {
        assertThat(cited("APA", "The clock", "1984-06-12", "", "Ivor J. Breck"))
                .isEqualTo(
                        "Breck, I. J. (1984, June 12). The clock. *The Mercury*. https://mercury.example/a/");
        assertThat(cited("APA", "What time?", "1984-06", "3", "Ivor Breck", "Jean-Paul de la Tour"))
                .isEqualTo(
                        "Breck, I., & de la Tour, J.-P. (1984, June). What time? *The Mercury*, 3."
                                + " https://mercury.example/a/");
        assertThat(cited("APA", "The clock", "1984~", "", "Our Correspondent"))
                .isEqualTo(
                        "Our Correspondent. (ca. 1984). The clock. *The Mercury*. https://mercury.example/a/");
        assertThat(cited("APA", "The clock", "", ""))
                .isEqualTo("The clock. (n.d.). *The Mercury*. https://mercury.example/a/");
    }

    @Test
    void chicago() {
        assertThat(cited("Chicago", "The clock", "1984-06-12", "", "Ivor Breck", "Doris Pell"))
                .isEqualTo(
                        "Breck, Ivor, and Doris Pell. “The clock.” *The Mercury*, June 12, 1984."
                                + " https://mercury.example/a/.");
        assertThat(cited("Chicago", "The clock", "1984?", ""))
                .isEqualTo("*The Mercury*. “The clock.” [1984?]. https://mercury.example/a/.");
        assertThat(cited("Chicago", "The clock", "", "", "Ivor Breck"))
                .isEqualTo(
                        "Breck, Ivor. “The clock.” *The Mercury*, n.d. https://mercury.example/a/.");
    }

    @Test
    void mla() {
        assertThat(cited("MLA", "The clock", "1984-06-12", "1", "Ivor Breck"))
                .isEqualTo(
                        "Breck, Ivor. “The clock.” *The Mercury*, 12 June 1984, p. 1, mercury.example/a/.");
        assertThat(
                        cited(
                                "MLA",
                                "The clock",
                                "1984-06~",
                                "",
                                "Ivor Breck",
                                "Doris Pell",
                                "Una Frey"))
                .isEqualTo(
                        "Breck, Ivor, et al. “The clock.” *The Mercury*, [circa June 1984],"
                                + " mercury.example/a/.");
        assertThat(cited("MLA", "The clock", "", ""))
                .isEqualTo("“The clock.” *The Mercury*, mercury.example/a/.");
        assertThat(cited("MLA", "The clock", "198X", "", "Ivor Breck"))
                .isEqualTo("Breck, Ivor. “The clock.” *The Mercury*, 1980s, mercury.example/a/.");
    }

    @Test
    void namesInTheirParts() {
        assertThat(PersonName.of("Ludwig van Beethoven").inverted())
                .isEqualTo("van Beethoven, Ludwig");
        assertThat(PersonName.of("Sammy Davis Jr.").inverted()).isEqualTo("Davis, Sammy, Jr.");
        assertThat(PersonName.of("Sammy Davis, Jr.").inverted()).isEqualTo("Davis, Sammy, Jr.");
        assertThat(PersonName.of("Breck, Ivor").inOrder()).isEqualTo("Ivor Breck");
        assertThat(PersonName.of("Plato").inverted()).isEqualTo("Plato");
        assertThat(PersonName.of("Mercury Staff").inverted()).isEqualTo("Mercury Staff");
        assertThat(PersonName.of("The Editor").inverted()).isEqualTo("The Editor");
        assertThat(PersonName.of("毛 泽东").inverted()).isEqualTo("毛 泽东");
        assertThat(PersonName.of("").inverted()).isEmpty();
        assertThat(PersonName.of("III").inverted()).isEqualTo("III");
    }
}
