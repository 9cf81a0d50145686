package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import org.broadsheet.build.BuildReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The repository's archive is a newspaper in which nothing is broken. */
final class DemoSiteTest {
    private final DemoSite site = DemoSite.built();

    @Test
    void buildsWithoutAProblem() {
        assertThat(site.problems).isEmpty();
        assertThat(site.report.outcome()).isEqualTo(BuildReport.Outcome.PUBLISHED);
        assertThat(site.report.articles()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void everyPagePassesTheNuHtmlChecker() throws Exception {
        StringBuilder errors = new StringBuilder();
        for (String page : site.pages()) {
            errors.append(checked(page, site.page(page)));
        }
        assertThat(errors.toString()).isEmpty();
    }

    private static String checked(String name, String html) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SourceCode source = new SourceCode();
        ImageCollector images = new ImageCollector(source);
        MessageEmitterAdapter errors =
                new MessageEmitterAdapter(
                        null, source, false, images, 0, true, new TextMessageEmitter(out, false));
        errors.setErrorsOnly(true);
        errors.start(null);
        SimpleDocumentValidator validator = new SimpleDocumentValidator();
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", errors);
        validator.setUpValidatorAndParsers(errors, false, false);
        InputSource input = new InputSource(new StringReader(html));
        input.setSystemId("file:/" + name);
        validator.checkHtmlInputSource(input);
        return errors.getErrors() + errors.getFatalErrors() == 0
                ? ""
                : name + ": " + out.toString(StandardCharsets.UTF_8) + "\n";
    }

    @Test
    void everyLinkLeadsToAFileAndEveryFragmentToItsPlace() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (String page : site.pages()) {
            Document document = Jsoup.parse(site.page(page));
            for (Element element : document.select("[href], [src]")) {
                String to = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!isFine(to, document)) {
                    broken.add(page + " → " + to);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private boolean isFine(String to, Document from) throws IOException {
        if (to.matches("(https?|mailto|tel):.*")) {
            return true;
        }
        if (to.startsWith("#")) {
            return from.getElementById(to.substring(1)) != null;
        }
        if (!to.startsWith("/")) {
            return false;
        }
        int hash = to.indexOf('#');
        String path =
                java.net.URLDecoder.decode(
                        (hash < 0 ? to : to.substring(0, hash)).substring(1).replace("+", "%2B"),
                        StandardCharsets.UTF_8);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (!java.nio.file.Files.isRegularFile(site.folder.resolve(file))) {
            return false;
        }
        return hash < 0
                || !file.endsWith(".html")
                || Jsoup.parse(site.page(file)).getElementById(to.substring(hash + 1)) != null;
    }

    @Test
    void showsEveryFeature() throws IOException {
        List<String> pages = site.pages();
        assertThat(pages)
                .contains(
                        "index.html",
                        "404.html",
                        "archive/index.html",
                        "1980s/index.html",
                        "1984/index.html",
                        "1984/06/index.html",
                        "1984/06/29/index.html",
                        "town/index.html",
                        "town/1984/06/index.html",
                        "tags/index.html",
                        "authors/index.html",
                        "places/index.html",
                        "series/the-long-bank/index.html",
                        "undated/index.html",
                        "corrections/index.html",
                        "about/index.html",
                        "news/1057.html",
                        "railway/last-train.html");
        assertThat(site.page("railway/last-train.html")).contains("http-equiv=\"refresh\"");
        assertThat(pages).noneMatch(page -> page.contains("parking-draft"));
        assertThat(pages).noneMatch(page -> page.contains("2099-box"));
        assertThat(pages).noneMatch(page -> page.contains("notice-public-meeting"));
    }

    @Test
    void pagesInOtherLanguagesSaySo() throws IOException {
        Document arabic = pageIn("ar");
        assertThat(arabic.expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.expectFirst("header.top").attr("lang")).startsWith("en");
        assertThat(arabic.expectFirst(".byline").text()).startsWith("بقلم");
        assertThat(pageIn("de").expectFirst(".tags h2").text()).isEqualTo("Schlagwörter");
        assertThat(pageIn("ja").select("ruby")).isNotEmpty();
    }

    private Document pageIn(String language) throws IOException {
        for (String page : site.pages()) {
            Document document = Jsoup.parse(site.page(page));
            Element root = document.selectFirst("html");
            if (root != null && root.attr("lang").equals(language)) {
                return document;
            }
        }
        throw new AssertionError("no page in " + language);
    }
}
