package org.broadsheet.read.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.broadsheet.article.Place;
import org.broadsheet.article.Reference;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.read.content.Links.Address;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static final Place PLACE = Place.of("content/1984/06/x.md");

    private final Links links =
            new Links(BaseUrl.parse("https://archive.example/old"), "1984/06", PageAddress.NONE);

    private static String said(Address address) {
        return switch (address) {
            case Address.External(String url) -> "out " + url;
            case Address.Fragment(String id) -> "here " + id;
            case Address.Nowhere(String kind, String _) ->
                    "nowhere " + (kind.isEmpty() ? "none" : kind);
            case Address.Internal(Reference r) ->
                    r.targets().stream()
                                    .map(t -> t.by() + " " + t.name())
                                    .collect(Collectors.joining(", "))
                            + (r.fragment().isEmpty() ? "" : " # " + r.fragment());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://a.example/x?y#z   | out https://a.example/x?y#z
                    HTTP://A.example/         | out HTTP://A.example/
                    //a.example/x             | out https://a.example/x
                    mailto:a@b.example        | out mailto:a@b.example
                    #part                     | here part
                    #%C3%A9                   | here é
                    javascript:alert(1)       | nowhere unsafe-link
                    JavaScript:alert(1)       | nowhere unsafe-link
                    java\tscript:alert(1)     | nowhere unsafe-link
                    data:text/html,x          | nowhere unsafe-link
                    gopher://x/               | nowhere unsafe-link
                    ''                        | nowhere none
                    ../../../x.md             | nowhere broken-link
                    %2e%2e/%2e%2e/%2e%2e/x    | nowhere broken-link
                    a%00b                     | nowhere broken-link
                    ../..                     | nowhere broken-link
                    y.md                      | FILE 1984/06/y.md, MEDIA 1984/06/y.md, ID 1984/06/y, ID 1984/06/y.md, ID y, ID y.md
                    ./y.md#a                  | FILE 1984/06/y.md, MEDIA 1984/06/y.md, ID 1984/06/y, ID 1984/06/y.md, ID y, ID y.md # a
                    ../05/y                   | FILE 1984/05/y, MEDIA 1984/05/y, ID 1984/05/y
                    Caf%C3%A9.md              | FILE 1984/06/Café.md, MEDIA 1984/06/Café.md, ID 1984/06/Café, ID 1984/06/Café.md, ID Café, ID Café.md
                    /a/b/                     | URL /a/b/, URL /a/b/index.html, MEDIA a/b
                    /a/b                      | URL /a/b, URL /a/b/, MEDIA a/b
                    /a/index.html#x           | URL /a/index.html, URL /a/, MEDIA a/index.html # x
                    /a?b=1                    | URL /a?b=1, URL /a, URL /a/, MEDIA a
                    /                         | URL /, URL /index.html
                    /old/a/                   | URL /old/a/, URL /old/a/index.html, URL /a/, URL /a/index.html, MEDIA old/a
                    https://archive.example/old/a/ | URL /a/, URL /a/index.html, MEDIA a
                    https://archive.example/old    | URL /, URL /index.html
                    https://archive.example/older  | out https://archive.example/older
                    \\\\a.example\\x          | out https://a.example/x
                    """)
    void linksAreUnderstood(String written, String understood) {
        assertThat(said(links.link(written, PLACE))).isEqualTo(understood.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.jpg                  | MEDIA 1984/06/a.jpg
                    ../a%20b.jpg           | MEDIA 1984/a b.jpg
                    /media/1984/a.jpg      | MEDIA 1984/a.jpg, MEDIA media/1984/a.jpg
                    /assets/a.jpg?v=2      | MEDIA assets/a.jpg
                    https://p.example/a    | out https://p.example/a
                    data:image/png;base64, | nowhere unsafe-link
                    mailto:a@b.example     | nowhere broken-image
                    #x                     | nowhere broken-image
                    ../../../a.jpg         | nowhere broken-link
                    """)
    void picturesAreUnderstood(String written, String understood) {
        assertThat(said(links.picture(written, PLACE))).isEqualTo(understood.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1984/06/y          | FILE 1984/06/1984/06/y, ID 1984/06/1984/06/y, ID 1984/06/y, FILE 1984/1984/06/y, ID 1984/1984/06/y, HEADLINE 1984/06/y
                    Flood: the day     | HEADLINE flood:theday
                    /1984/06/12/y/     | URL /1984/06/12/y/, URL /1984/06/12/y/index.html, ID 1984/06/1984-06-12-y, ID _posts/1984-06-12-y, ID 1984-06-12-y, HEADLINE /1984/06/12/y/
                    """)
    void articlesAreNamedByIdPathOrHeadline(String written, String understood) {
        assertThat(said(new Address.Internal(links.article(written, PLACE))))
                .isEqualTo(understood.strip());
    }
}
