package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Former addresses: aliases that ask for something, and redirects.csv. */
class RedirectsTest {
    private static final Pattern SHARD = Pattern.compile("redirects/[0-9a-f]{2}\\.json");

    private static String article(String name, String more) {
        return "=== content/%s.md\n---\ntitle: %s\ndate: 1984-06-12\n%s\n---\n"
                .formatted(name, name, more);
    }

    private static ArchiveTest tiny(String... parts) throws Exception {
        return ArchiveTest.tiny(String.join("", parts));
    }

    /** What the script knows. */
    private static Map<String, String> known(ArchiveTest archive) throws Exception {
        Map<String, String> known = new TreeMap<>();
        Site site = archive.site();
        for (String path : site.paths()) {
            if (SHARD.matcher(path).matches()) {
                try (JsonParser json =
                        new JsonFactory()
                                .createParser(ObjectReadContext.empty(), site.bytes(path))) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        String key = json.getString();
                        json.nextToken();
                        known.put(key, json.getString());
                    }
                }
            }
        }
        return known;
    }

    private static String text(ArchiveTest archive, String path) throws Exception {
        return new String(archive.site().bytes(path), StandardCharsets.UTF_8);
    }

    private static String refresh(ArchiveTest archive, String url) throws Exception {
        return archive.page(url).select("meta[http-equiv=refresh]").attr("content");
    }

    @Test
    void anAliasMayAskForSomethingOrHaveAnyEnding() throws Exception {
        ArchiveTest archive =
                tiny(article(
                                "a",
                                "aliases: ['/?p=123', '/article.php?id=9', '/old?y=2&x=1',"
                                        + " /9.asp, /old/9, /p.htm]"))
                        .build()
                        .expectNoProblems()
                        .expectPages("/old/9/", "/p.htm")
                        .expectNoPages("/9.asp", "/article.php");
        assertThat(known(archive).keySet())
                .containsExactly("/9.asp", "/?p=123", "/article.php?id=9", "/old?x=1&y=2");
        assertThat(known(archive).values()).containsOnly("/1984/06/12/a/");
    }

    @Test
    void addressesOfTheSiteItselfAreAliasesWithTheirQueries() throws Exception {
        ArchiveTest archive =
                tiny(
                                "=== archive.yaml\nbaseUrl: https://example.org/paper/\n",
                                article(
                                        "a",
                                        "aliases: ['https://example.org/paper/?p=1',"
                                                + " 'https://else.example/?p=2',"
                                                + " 'https://example.org/paper/x/?utm_source=y']"))
                        .build()
                        .expectNoProblems()
                        .expectPages("/x/");
        assertThat(known(archive)).containsExactly(Map.entry("/?p=1", "/paper/1984/06/12/a/"));
    }

    @Test
    void linksFindTheArticleByWhatTheyAskFor() throws Exception {
        ArchiveTest archive =
                tiny(
                                article("a", "aliases: ['/article.php?id=9&x=1']"),
                                article("b", "") + "[l](/article.php?x=1&id=9&utm_source=z)")
                        .build()
                        .expectNoProblems();
        assertThat(archive.links("/1984/06/12/b/", "a")).contains("/1984/06/12/a/");
    }

    @Test
    void theScriptIsThereOnlyIfItHasSomethingToDo() throws Exception {
        ArchiveTest archive = ArchiveTest.of(article("a", "aliases: [/old/]")).build();
        String script = "script[src$=redirect.js]";
        assertThat(archive.page("/").select(script)).isEmpty();
        assertThat(archive.page("/404.html").select(script)).isEmpty();
        archive.and(article("b", "aliases: ['/?p=1']")).build();
        assertThat(archive.report().everything()).isEmpty();
        assertThat(archive.page("/").select(script)).hasSize(1);
        assertThat(archive.page("/404.html").select(script)).hasSize(1);
        archive.delete("content/b.md").build();
        assertThat(archive.page("/").select(script)).isEmpty();
        assertThat(known(archive)).isEmpty();
        archive.and(article("b", "aliases: ['/?p=1']")).offline().build();
        assertThat(archive.page("/index.html").select(script)).isEmpty();
        assertThat(known(archive)).isEmpty();
    }

    @Test
    void redirectsCsvSaysWhereAddressesLead() throws Exception {
        ArchiveTest archive =
                tiny(
                                "=== archive.yaml\nbaseUrl: https://example.org/paper/\n",
                                """
                                === redirects.csv
                                note,FROM,to

                                ,/old/,/1984/06/12/a
                                ,"/x.html","https://else.example/x?y=1#z"
                                ,https://example.org/paper/?p=1,http://example.org/paper/1984/#top
                                ,/z.php,/?q=ä b#ü
                                """
                                        .replace("ä b", "ä%20b"),
                                article("a", ""))
                        .build()
                        .expectNoProblems();
        assertThat(refresh(archive, "/old/")).isEqualTo("0; url=/paper/1984/06/12/a/");
        assertThat(refresh(archive, "/x.html")).isEqualTo("0; url=https://else.example/x?y=1#z");
        assertThat(known(archive))
                .containsExactly(
                        Map.entry("/?p=1", "/paper/1984/#top"),
                        Map.entry("/z.php", "/paper/?q=%C3%A4%20b#%C3%BC"));
    }

    @Test
    void whatIsWrongCostsItsOwnLineOnly() throws Exception {
        ArchiveTest archive =
                tiny(
                        "=== redirects.csv\nfrom,to\n"
                                + "old,/1984/06/12/a/\n"
                                + "/b/,javascript:alert(1)\n"
                                + "/c/\n"
                                + "\"/d/,/1984/06/12/a/\n"
                                + "/e/,//evil.example/\n"
                                + "/f/#x,/1984/06/12/a/\n"
                                + "/g/,/../x\n"
                                + "/h/,\n"
                                + "/i/,https://a\"b.example/\n"
                                + "/j/,/nowhere/\n"
                                + "/"
                                + "k".repeat(100_000)
                                + "/,/1984/06/12/a/\n"
                                + "/l/,"
                                + "/l".repeat(50_000)
                                + "\n"
                                + "/ok/,/1984/06/12/a/\n",
                        article("a", ""));
        archive.build().expect(Outcome.PUBLISHED).expectPages("/ok/", "/j/");
        assertThat(archive.problems())
                .extracting(problem -> problem.replaceFirst("warning: .*", ""))
                .containsExactly(
                        "redirects.csv:2:1: ",
                        "redirects.csv:3:5: ",
                        "redirects.csv:4:1: ",
                        "redirects.csv:5:1: ",
                        "redirects.csv:6:5: ",
                        "redirects.csv:7:1: ",
                        "redirects.csv:8:5: ",
                        "redirects.csv:9:5: ",
                        "redirects.csv:10:5: ",
                        "redirects.csv:11:5: ",
                        "redirects.csv:12:1: ",
                        "redirects.csv:13:5: ");
        assertThat(archive.problems()).allMatch(problem -> problem.length() < 300);
        archive.expectNowhere("javascript:", "evil.example");
    }

    @Test
    void whatStandsThereHolds() throws Exception {
        ArchiveTest archive =
                tiny(
                        """
                        === static/s.html
                        S
                        === redirects.csv
                        from,to
                        /1984/06/12/a/,/
                        /1984/06/12/a,/1984/06/12/a/
                        /old/,/
                        /tags/,/
                        /s.html,/
                        /theme/style.css,/
                        /twice/,/
                        /TWICE,/tags/
                        /twice,/
                        """,
                        article("a", "aliases: /old/"));
        archive.build()
                .expectProblems(
                        """
                        redirects.csv:2:1: warning: "/1984/06/12/a/" is the address of content/a.md, which holds (take the line out)
                        redirects.csv:4:1: warning: "/old/" is an alias of /1984/06/12/a/, which holds (take the line out)
                        redirects.csv:5:1: warning: "/tags/" is the address of the site's page /tags/, which holds (take the line out)
                        redirects.csv:6:1: warning: "/s.html" is the address of a file of static/, which holds (take the line out)
                        redirects.csv:7:1: warning: "/theme/style.css" is the address of the site itself, which holds (take the line out)
                        redirects.csv:9:1: warning: "/TWICE" is led elsewhere by line 8, which holds (take the line out)
                        """);
        assertThat(refresh(archive, "/old/")).isEqualTo("0; url=/1984/06/12/a/");
        assertThat(refresh(archive, "/twice/")).isEqualTo("0; url=/");
    }

    @Test
    void chainsLeadStraightToTheirEndsAndCirclesNowhere() throws Exception {
        StringBuilder csv = new StringBuilder("from,to\n");
        for (int i = 0; i < 1000; i++) {
            csv.append("/c%s/,/c%s/\n".formatted(i, i + 1));
        }
        csv.append("/c1000/,/old.php?id=1\n/l1/,/l2/\n/l2/,/l3.php\n/l3.php,/l1/?a=1\n/in/,/l2/\n");
        csv.append("/self/,/self/?utm_source=x\n");
        ArchiveTest archive =
                tiny("=== redirects.csv\n" + csv, article("a", "aliases: ['/old.php?id=1']"));
        archive.build().expectNoPages("/l1/", "/l2/", "/in/", "/self/");
        assertThat(refresh(archive, "/c0/")).isEqualTo("0; url=/1984/06/12/a/");
        assertThat(refresh(archive, "/c999/")).isEqualTo("0; url=/1984/06/12/a/");
        assertThat(known(archive).keySet()).containsExactly("/old.php?id=1");
        assertThat(archive.problems())
                .hasSize(5)
                .allMatch(problem -> problem.contains("leads in a circle"));
        assertThat(archive.problems().getFirst())
                .startsWith(
                        "redirects.csv:1003:6: warning: \"/l1/\" leads in a circle by \"/l2/\"");
    }

    @Test
    void aPageBelowAnotherThatIsAFileIsLeftToTheScript() throws Exception {
        ArchiveTest archive =
                tiny(
                                """
                                === redirects.csv
                                from,to
                                /a.html/b/,/
                                /a.html,/
                                /media/x.html,/
                                """,
                                article("a", ""))
                        .build()
                        .expectNoProblems()
                        .expectPages("/a.html")
                        .expectNoPages("/media/x.html");
        assertThat(known(archive).keySet()).containsExactly("/a.html/b", "/media/x.html");
    }

    @Test
    void aChangedFileRendersNoArticle() throws Exception {
        ArchiveTest archive =
                tiny("=== redirects.csv\nfrom,to\n/a/,/\n/b/,/\n/?p=1,/\n", article("a", ""))
                        .build();
        archive.change("redirects.csv", "from,to\n/a/,/\n/c/,/\n/?p=1,/tags/\n").build();
        assertThat(archive.report().everything()).isEmpty();
        archive.expectWritten("c/index.html", "redirects/" + shardOf(archive))
                .expectRemoved("b/index.html");
        archive.delete("redirects.csv").build();
        assertThat(archive.report().everything()).isEmpty();
        archive.expectNoPages("/a/", "/c/");
        assertThat(known(archive)).isEmpty();
    }

    private static String shardOf(ArchiveTest archive) throws Exception {
        return archive.site().paths().stream()
                .filter(path -> SHARD.matcher(path).matches())
                .map(path -> path.replace("redirects/", ""))
                .findFirst()
                .orElse("");
    }

    private static final String HOSTILE =
            """
            === redirects.csv
            from,to
            "/q"";return 200 x;/x'y z$uri{a}`b|c<d>.php",/1984/06/12/a/
            "/a.php?x=""$y{z}`';&w=1*2:3",/1984/06/12/a/
            /b.php?Id=Ab,/1984/06/12/a/
            /b.php?Id=aB,/1984/06/12/
            /ünï/öld.php,https://else.example/ü?ä=$x{y}
            /c/,"https://else.example/*:x y""z\\"
            /d/,"https://else.example/*:x$y{z}"
            """;

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "apache", "caddy", "netlify", "cloudflare", "s3"})
    void nothingBreaksOutOfFilesForServers(String server) throws Exception {
        ArchiveTest archive =
                tiny(
                                "=== archive.yaml\nbaseUrl: https://example.org/p/\nservers: ["
                                        + server
                                        + "]\n",
                                HOSTILE,
                                article("a", ""))
                        .build();
        assertThat(archive.problems()).noneMatch(p -> p.startsWith("redirects.csv"));
        for (String path : archive.site().paths()) {
            if (path.startsWith(".server/") || path.startsWith("_") || path.equals(".htaccess")) {
                assertThat(text(archive, path).lines())
                        .noneMatch(line -> line.strip().startsWith("return 200"))
                        .noneMatch(line -> line.matches(".*[^\\\\]\";return 200.*"));
            }
        }
    }

    @Test
    void serversGetTheirFiles() throws Exception {
        ArchiveTest archive =
                tiny(
                                "=== archive.yaml\nservers: [nginx, Apache, caddy, netlify, s3]\n",
                                "=== static/_headers\nmine\n",
                                """
                                === redirects.csv
                                from,to
                                /old/,/1984/06/12/a/
                                /a.php?y=2&x=1,https://else.example/
                                /b.asp,/
                                """,
                                article("a", ""))
                        .build();
        assertThat(text(archive, "_headers")).isEqualTo("mine\n");
        assertThat(text(archive, "_redirects"))
                .isEqualTo(
                        """
                        /a.php x=1 y=2 https://else.example/ 301!
                        /b.asp / 301!
                        /old/ /1984/06/12/a/ 301!
                        """);
        assertThat(text(archive, ".server/apache/redirects.txt"))
                .isEqualTo(
                        """
                        /a.php?y=2&x=1 https://else.example/
                        /a.php?x=1&y=2 https://else.example/
                        /b.asp /
                        /old/ /1984/06/12/a/
                        /old /1984/06/12/a/
                        """);
        assertThat(text(archive, ".server/nginx/http.conf"))
                .contains(
                        "    \"/old/\" \"/1984/06/12/a/\";\n",
                        "    \"/old\" \"/1984/06/12/a/\";\n",
                        "    \"/a.php?x=1&y=2\" \"https://else.example/\";\n");
        assertThat(text(archive, ".server/s3/objects.jsonl"))
                .isEqualTo(
                        """
                        {"Key":"b.asp","WebsiteRedirectLocation":"/"}
                        {"Key":"old/index.html","WebsiteRedirectLocation":"/1984/06/12/a/"}
                        """);
        assertThat(archive.problems()).hasSize(1).allMatch(p -> p.contains("routing-rules.json"));
        assertThat(text(archive, ".htaccess")).contains("frame-ancestors", "Permissions-Policy");
        archive.and(article("b", "aliases: [/new.php]")).build();
        assertThat(archive.report().everything()).isEmpty();
        assertThat(text(archive, "_redirects")).contains("/new.php /1984/06/12/b/ 301!\n");
    }

    @Test
    void cloudflareGetsWhatItTakes() throws Exception {
        StringBuilder csv = new StringBuilder("from,to\n");
        for (int i = 0; i < 2100; i++) {
            csv.append("/p%s/,/\n".formatted(i));
        }
        csv.append("/a.php,/\n/?p=1,/tags/\n");
        ArchiveTest archive =
                tiny("=== archive.yaml\nservers: [cloudflare]\n=== redirects.csv\n" + csv).build();
        assertThat(text(archive, "_redirects").lines())
                .hasSize(2000)
                .first()
                .isEqualTo("/a.php / 301");
        assertThat(archive.problems())
                .hasSize(1)
                .allMatch(p ->
                        p.startsWith(
                                "archive.yaml: warning: servers: _redirects has 2000 of 2102"));
    }

    @Test
    void twoHostsOfTheSameFilesAreAnError() throws Exception {
        ArchiveTest archive =
                tiny("=== archive.yaml\nservers: [netlify, cloudflare, iis]\n").build();
        archive.expect(Outcome.REFUSED);
        assertThat(archive.problems()).hasSize(2);
    }

    @Test
    void whatLeadsOnIsExplained() throws Exception {
        ArchiveTest archive =
                tiny(
                                "=== archive.yaml\nservers: [netlify]\n",
                                "=== redirects.csv\nfrom,to\n/old/,/1984/06/12/a/\n/?p=1,/\n",
                                article("a", ""))
                        .build();
        Archive at = new Archive(archive.root());
        Explaining explaining = new Explaining(at, ConfigFile.read(at, Optional.empty()).config());
        String shard = "/redirects/" + shardOf(archive);
        for (String url : new String[] {"/old/", shard, "/_redirects", "/_headers"}) {
            assertThat(explaining.explain(at.state().resolve("build"), url, "a test"))
                    .as(url)
                    .get()
                    .extracting(Explanation::url)
                    .isEqualTo(url);
        }
        assertThat(
                        explaining
                                .explain(at.state().resolve("build"), shard, "a test")
                                .orElseThrow()
                                .shown())
                .extracting(Explanation.Shown::what)
                .containsExactly("/?p=1 → /");
        assertThat(explaining.explain(at.state().resolve("build"), "/.htaccess", "a test"))
                .isEmpty();
    }
}
