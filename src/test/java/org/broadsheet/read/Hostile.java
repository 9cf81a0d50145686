package org.broadsheet.read;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts made to do harm, by what they repeat: the pathological inputs of the CommonMark test suites
 * (nested emphasis, brackets, backticks, unclosed links, deep lists …) and what else was found to
 * cost a parser more than it is long.
 */
final class Hostile {
    private static final String[] REPEATED = {
        "*a **a ",
        "a_ ",
        "_a ",
        "a]",
        "[a",
        "*a_ ",
        "[ a_",
        "[",
        "![",
        "]",
        "[a](",
        "[a](b",
        "[a](<b",
        "[a](b \"c",
        "[a](b 'c",
        "[a](b (c",
        "![a](b",
        "*[a](b",
        "[^",
        "[^a] ",
        "*",
        "_",
        "**a",
        "***a ",
        "~~a",
        "~",
        "\"a ",
        "'a ",
        "a'b ",
        "<<a ",
        "--- ",
        "... ",
        "`",
        "\\",
        "&amp;",
        "&",
        "&#1",
        "<",
        "<a ",
        "<a b=\"",
        "x<!--",
        "x<!A ",
        "x<?",
        "x<![CDATA[",
        "<?\n",
        "<!--\n",
        "<div>",
        "<div>\n\n",
        "</a ",
        "<http:a",
        "<a@b",
        "<a@b.",
        "- ",
        "1. ",
        "> ",
        "> x\n",
        ">\n\n",
        "- x\n",
        "- x\n\n",
        "* a\n- b\n",
        "1. x\n",
        "a\n===\n",
        "===\n",
        "# a\n",
        "```\n",
        "~~~\na\n~~~\n",
        "    a\n",
        "a  \n",
        "a\\\n",
        "\t",
        " ",
        "\n",
        "|",
        "a|",
        "a|b\n",
        "-|-\n",
        "a|b\n-|-\nc|d\n\n",
        "[a\n",
        "[a]:\n",
        "[a]: b \"\n",
        "[a]: b\n",
        "[^a]: b\n\n",
        "<b><i>",
        "<b></p>",
        "<p><b>",
        "<a href=x>",
        "<table><tr><td>",
        "<table>x<tr>",
        "<br>",
        "x<br><br>",
        "<button>",
        "<select>",
        "<article>x",
        "<main>",
        "<div itemprop=articleBody>x",
        "<form>",
        "<svg>",
        "<h1>x</h1>",
        "<iframe src=https://a.example/b></iframe>",
        "<time datetime=x>",
        "<meta name=date content=x>",
        "<script type=application/ld+json>{}</script>",
        "By a and ",
        "• x\n",
        "Also Read: x\n\n"
    };

    private Hostile() {}

    /** Each text by a name. */
    static Map<String, String> texts(int n) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String repeated : REPEATED) {
            texts.put(repeated, repeated.repeat(n));
        }
        texts.put("multiples of three", "a**b" + "c* ".repeat(n));
        texts.put("strong in emphasis", "*a **a ".repeat(n) + "b" + " a** a*".repeat(n));
        texts.put("brackets", "[".repeat(n) + "a" + "]".repeat(n));
        texts.put("links in links", "[".repeat(n) + "a" + "](b)".repeat(n));
        texts.put("pictures in pictures", "![".repeat(n) + "a" + "](b)".repeat(n));
        texts.put("footnotes in footnotes", "[^".repeat(n) + "a" + "]".repeat(n));
        texts.put("longer backticks", growing("e", "`", n));
        texts.put("deeper lists", deeper("  ", "- a\n", n));
        texts.put("deeper numbers", deeper("   ", "1. a\n", n));
        texts.put("deeper quotes", deeper(">", "a\n", n));
        texts.put("deeper footnotes", deeper("    ", "[^a]: b\n\n", n));
        texts.put("lists behind lazy lines", lazy(n));
        texts.put("parentheses", "[a](" + "(".repeat(n) + ")".repeat(n) + ")");
        texts.put("long title", "[a](b \"" + "c ".repeat(n) + "\")");
        texts.put("long name", "[" + "b ".repeat(n) + "]: c");
        texts.put("long comment", "x <!-- " + "b ".repeat(n) + "-->");
        texts.put("attributes", "x<a" + " b".repeat(n) + ">");
        texts.put("different attributes", "<p" + numbered(" a", "=b", n) + ">x</p>");
        texts.put("columns", "a|".repeat(n) + "\n" + "-|".repeat(n) + "\n" + "a|".repeat(n));
        texts.put(
                "missing cells", "a|".repeat(n) + "\n" + "-|".repeat(n) + "\n" + "|a|\n".repeat(n));
        texts.put("definitions", numbered("[", "]: u\n", n) + "\n" + numbered("[", "] ", n));
        texts.put("footnotes", numbered("x[^", "] ", n) + "\n\n" + numbered("[^", "]: u\n\n", n));
        texts.put("one definition", "[a]: /" + "u".repeat(n) + "\n\n" + "[a] ".repeat(n));
        texts.put("a list of lines", "- x\n" + "  y\n".repeat(n));
        texts.put("a dead table", "a\n-|-\n" + "*a _b|\n".repeat(n));
        texts.put("ends without openings", "<div>".repeat(n) + "</p>".repeat(n));
        texts.put("fonts", numbered("<font size=", ">", n) + "<p>x".repeat(n));
        texts.put("deep and wide", "<span>".repeat(190) + "<b>x</b>".repeat(n));
        texts.put("deep JSON-LD", ld("[".repeat(n)));
        texts.put("deeper JSON-LD", ld("{\"a\":".repeat(n)));
        texts.put("a number in JSON-LD", ld("{\"a\":" + "9".repeat(n) + "}"));
        texts.put(
                "half a character in JSON-LD",
                ld("{\"@type\":\"Article\",\"headline\":\"\\ud800\"}"));
        for (String yaml : yaml(n)) {
            texts.put(
                    "yaml " + yaml.substring(0, Math.min(12, yaml.length())),
                    "---\n" + yaml + "\n---\nText.\n");
        }
        for (String toml : toml(n)) {
            texts.put(
                    "toml " + toml.substring(0, Math.min(12, toml.length())),
                    "+++\n" + toml + "\n+++\nText.\n");
        }
        return texts;
    }

    private static String[] yaml(int n) {
        return new String[] {
            "a: " + "[".repeat(n),
            "a: " + "{a: ".repeat(n),
            "- ".repeat(n) + "a",
            "? ".repeat(n) + "a",
            deeper(" ", "a:\n", n),
            bomb(),
            "b: &a [x]\na: [" + "*a, ".repeat(n) + "x]",
            "merged: &a {b: c}\n" + numbered("d", ":\n  <<: *a\n", n),
            numbered("k", ": x\n", n),
            "dup: x\n".repeat(n),
            "k".repeat(n) + ": x",
            "c:".repeat(n),
            "t: " + "!".repeat(n) + " x",
            "e: [" + "\uD83D\uDE00, ".repeat(n) + "}",
            "q: \"" + "x\n  ".repeat(n),
            "s: |\n" + "  x\n".repeat(n),
            "aliases:\n" + numbered("  - /a", "\n", n),
            "tags: [" + numbered("t", ", ", n) + "x]",
            "images:\n" + "  - {x: y}\n".repeat(n),
            "date: " + "1:".repeat(n),
            "url: /" + "a/".repeat(n)
        };
    }

    private static String[] toml(int n) {
        return new String[] {
            "a = " + "[".repeat(n),
            "b = " + "{a=".repeat(n),
            "c." + "a.".repeat(n) + "b = 1",
            "[d." + "a.".repeat(n) + "b]",
            "e = 1\n".repeat(n),
            "# x\n".repeat(n),
            "f\n".repeat(n),
            "g = \"x\n".repeat(n),
            "h = " + "\"".repeat(n),
            "i = " + "9".repeat(n),
            "[[j]]\n".repeat(n),
            "k = [" + "1,".repeat(n) + "1]"
        };
    }

    private static String ld(String json) {
        return "<script type=application/ld+json>" + json + "</script><p>Text.";
    }

    private static String numbered(String before, String after, int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(before).append(i).append(after);
        }
        return text.toString();
    }

    private static String growing(String between, String repeated, int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < n; i++) {
            text.append(between).append(repeated.repeat(i));
        }
        return text.toString();
    }

    /** Lines each of which stands deeper than the one above, up to a thousand. */
    private static String deeper(String by, String line, int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(n / 4, 1000); i++) {
            text.append(by.repeat(i)).append(line);
        }
        return text.toString();
    }

    /** Each list stands in one that a line between them does not end. */
    private static String lazy(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(n / 4, 1000); i++) {
            text.append("  ".repeat(i)).append("- a\n2. b\n");
        }
        return text.toString();
    }

    /** Thirty lists, each of nine of the one before: 9³⁰ values. */
    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        return text.toString();
    }
}
