package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Reads what classes, ids and roles say of an element. A name is cut into its parts ({@code
 * article__related-links}, {@code mostRead}), and up to three neighbouring parts are looked up
 * together. The words are those of publishing systems in a dozen languages; of a name made of
 * several, the last that is known counts.
 */
final class Hints {
    private static final Map<String, Chrome> SURE = new HashMap<>();
    private static final Map<String, Chrome> UNSURE = new HashMap<>();

    private static void put(Map<String, Chrome> to, Chrome what, String words) {
        for (String word : words.split(" ", -1)) {
            to.put(word, what);
        }
    }

    static {
        put(
                SURE,
                Chrome.ADVERTISEMENT,
                "ad ads adv advert adverts advertisement advertisements advertising advertorial"
                        + " adslot adunit adbox adsense adsbygoogle adcontainer adwrapper adzone"
                        + " adplacement adlabel dfp sponsor sponsored sponsors sponsoredlinks"
                        + " werbung anzeige anzeigen reklame reklama publicite publicidad"
                        + " publicidade pubblicita annons annonse advertentie mpu leaderboard"
                        + " skyscraper");
        put(
                SURE,
                Chrome.TOOLS,
                "share shares sharing sharebar sharebuttons sharetools sharedaddy sharethis"
                        + " addthis addtoany social socials socialmedia sociallinks socialshare"
                        + " teilen partager partage compartir compartilhar condividi delen dela"
                        + " udostepnij followus fblike articletools storytools pagetools readtime"
                        + " interactionbar actionbar articleactions storyactions readingtime lesezeit printbutton fontsize textsize"
                        + " noprintlink");
        put(
                SURE,
                Chrome.COMMENTS,
                "comment comments commentlist commentarea commentform commentsection"
                        + " commentthread commentaires commentaire kommentare kommentarbereich"
                        + " leserkommentare comentarios commenti reacties kommentarer komentarze"
                        + " disqus respond replies livefyre viafoura spotim openweb talkback"
                        + " pingback pingbacks trackback trackbacks guestbook");
        put(
                SURE,
                Chrome.TEASERS,
                "related richlink relatedposts relatedarticles relatedlinks relatedcontent relatedstories"
                        + " recommended recommendation recommendations recirc recirculation"
                        + " trending mostread mostpopular mostviewed mostcommented mostshared"
                        + " readnext upnext nextup morestories morenews morefrom moreon"
                        + " morearticles moreposts alsoread readalso seealso youmaylike"
                        + " youmightlike alsolike lireaussi alireaussi leesook leestook"
                        + " leggianche leetambien tepuedeinteresar leiatambem vejatambem"
                        + " lesensieauch auchinteressant mehrzumthema verwandte"
                        + " verwandteartikel empfehlungen meistgelesen relacionadas"
                        + " relacionados relacionado correlati gerelateerd relaterat relaterade"
                        + " relatert czytajtez powiazane latestnews lateststories latestposts"
                        + " recentposts recentarticles recentcomments taboola outbrain zergnet"
                        + " revcontent onward onwardjourney teasers teaserlist editorspicks"
                        + " lespluslus masleidas maislidas");
        put(
                SURE,
                Chrome.INVITATION,
                "newsletter newsletters subscribe subscribebox subscription signup signupbox"
                        + " optin mailchimp mailinglist infolettre abonnieren suscribete"
                        + " suscripcion boletin nyhedsbrev nyhetsbrev nieuwsbrief biuletyn"
                        + " donate donation regwall regwalled cta calltoaction appbanner");
        put(
                SURE,
                Chrome.CONSENT,
                "cookie cookies consent gdpr cookiebar cookiebanner cookielaw cookienotice"
                        + " onetrust didomi usercentrics ccpa");
        put(
                SURE,
                Chrome.PAGING,
                "pagination pager pagenav pagenavi paging pagelinks postnav postnavigation"
                        + " prevnext paginacion paginazione pagenumbers blaettern");
        put(
                SURE,
                Chrome.NAVIGATION,
                "nav navbar navigation menu submenu menubar breadcrumb breadcrumbs crumb crumbs"
                        + " brotkrumen skiplink skiplinks skiptocontent sitemap topbar masthead"
                        + " ticker searchform searchbox sitesearch megamenu hamburger");
        put(
                SURE,
                Chrome.TAGS,
                "tags tagcloud taglist taglinks posttags entrytags articletags topiclist"
                        + " topiclinks schlagworte schlagwoerter etiquetas catlinks");
        put(
                SURE,
                Chrome.AUTHOR,
                "authorbox authorbio aboutauthor abouttheauthor authorcard authorprofile"
                        + " autorenbox autorenprofil biobox");
        put(
                SURE,
                Chrome.FOOT,
                "copyright sitefooter pagefooter globalfooter imprint impressum colophon");
        put(
                UNSURE,
                Chrome.BESIDE,
                "sidebar side rail aside rightcol rightcolumn leftcol leftcolumn widget widgets"
                        + " promo promos promotion card cards carousel slider popup modal overlay"
                        + " notice alert tool tools toolbar login poll weather wetter module"
                        + " partner partners feedback rating ratings banner flyout tooltip");
        put(
                UNSURE,
                Chrome.TEASERS,
                "teaser popular more readmore topics topic links linklist latest recent next"
                        + " previous headlines dossier series onthissite");
        put(UNSURE, Chrome.AUTHOR, "author authors autor auteur autore bio profile writer");
        put(UNSURE, Chrome.TAGS, "tag keywords category categories");
        put(UNSURE, Chrome.FOOT, "footer foot fuss disclaimer legal");
        put(UNSURE, Chrome.INVITATION, "paywall piano abo membership register");
        put(UNSURE, Chrome.NAVIGATION, "toc tabs tab subnav");
    }

    /** Names of elements that hold the text of an article, by the ends of those names. */
    private static final Set<String> TEXT =
            Set.of(
                    "articlebody",
                    "articlecontent",
                    "articletext",
                    "articlecopy",
                    "storybody",
                    "storycontent",
                    "storytext",
                    "entrycontent",
                    "postcontent",
                    "postbody",
                    "posttext",
                    "econtent",
                    "bodytext",
                    "bodycopy",
                    "bodycontent",
                    "contentbody",
                    "newsbody",
                    "newstext",
                    "newscontent",
                    "artikeltext",
                    "artikelinhalt",
                    "artikelbody",
                    "articulotexto",
                    "cuerponoticia",
                    "corpsarticle",
                    "fulltext",
                    "fieldnamebody",
                    "nodecontent");

    /** Names, as a whole, of words that only a screen reader says. */
    private static final Set<String> UNSEEN =
            Set.of(
                    "sronly",
                    "screenreader",
                    "screenreadertext",
                    "screenreaderonly",
                    "visuallyhidden",
                    "visuallyhide",
                    "offscreen");

    /** What the first part of a name says is set for another, is absent, or is a label. */
    private static final Set<String> SWITCHES =
            Set.of(
                    "has",
                    "no",
                    "with",
                    "without",
                    "is",
                    "hide",
                    "show",
                    "category",
                    "format",
                    "enable",
                    "enabled",
                    "disable",
                    "tag",
                    "status",
                    "type",
                    "js",
                    "supports");

    /** Attributes whose values are names. */
    private static final Set<String> NAMING =
            Set.of(
                    "class",
                    "id",
                    "data-component",
                    "data-testid",
                    "data-test-id",
                    "data-qa",
                    "data-module",
                    "data-gu-name",
                    "data-block",
                    "data-widget",
                    "data-type",
                    "data-spacefinder-role");

    private static final int LONGEST = 100;

    private final Map<String, Optional<Hint>> known = new HashMap<>();

    /** What an element's names and role say it is, if they say it is no text. */
    Optional<Hint> of(Element element) {
        switch (element.attr("role")) {
            case "navigation", "menu", "menubar", "tablist", "search" -> {
                return Optional.of(new Hint(Chrome.NAVIGATION, true, "role"));
            }
            case "contentinfo" -> {
                return Optional.of(new Hint(Chrome.FOOT, true, "role"));
            }
            case "complementary", "dialog", "alertdialog", "alert" -> {
                return Optional.of(new Hint(Chrome.BESIDE, false, "role"));
            }
            default -> {}
        }
        String said = said(element);
        return said.isEmpty() ? Optional.empty() : known.computeIfAbsent(said, Hints::read);
    }

    /** All names on an element; that of an element of the page's own making is one too. */
    private static String said(Element element) {
        boolean own = element.normalName().indexOf('-') > 0;
        if (element.attributesSize() == 0 && !own) {
            return "";
        }
        StringBuilder said = new StringBuilder(own ? element.normalName() : "");
        for (Attribute attribute : element.attributes()) {
            if (NAMING.contains(attribute.getKey())) {
                said.append(' ').append(attribute.getValue());
            }
        }
        return said.toString();
    }

    /** Whether an element is said to hold the text of the article. */
    boolean isText(Element element) {
        if (element.attr("itemprop").equals("articleBody")) {
            return true;
        }
        for (String name : names(said(element))) {
            if (isText(parts(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(List<String> parts) {
        int size = parts.size();
        String end = "";
        for (int i = size - 1; i >= Math.max(0, size - 3); i--) {
            end = parts.get(i) + end;
            if (TEXT.contains(end)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Hint> read(String said) {
        Optional<Hint> unsure = Optional.empty();
        Optional<Hint> sure = Optional.empty();
        for (String name : names(said)) {
            List<String> parts = parts(name);
            if (parts.isEmpty() || (parts.size() > 1 && SWITCHES.contains(parts.getFirst()))) {
                continue;
            }
            if (isText(parts)) {
                return Optional.empty();
            }
            if (UNSEEN.contains(String.join("", parts))) {
                sure = sure.or(() -> Optional.of(new Hint(Chrome.TOOLS, true, name)));
            }
            sure = sure.or(() -> find(SURE, parts, true, name));
            unsure = unsure.or(() -> find(UNSURE, parts, false, name));
        }
        return sure.isPresent() ? sure : unsure;
    }

    private static Optional<Hint> find(
            Map<String, Chrome> in, List<String> parts, boolean sure, String name) {
        for (int end = parts.size(); end > 0; end--) {
            for (int begin = Math.max(0, end - 3); begin < end; begin++) {
                String joined =
                        end - begin == 1
                                ? parts.get(begin)
                                : String.join("", parts.subList(begin, end));
                Chrome what = in.get(joined);
                if (what != null) {
                    return Optional.of(new Hint(what, sure, name));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(String said) {
        List<String> names = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= said.length(); i++) {
            if (i == said.length() || Character.isWhitespace(said.charAt(i))) {
                if (i > begin && i - begin < LONGEST) {
                    names.add(said.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return names;
    }

    /** Lower-case runs of letters: at hyphens, underscores, digits and humps. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
            if ((hump || !Character.isLetter(c)) && !part.isEmpty()) {
                parts.add(part.toString().toLowerCase(Locale.ROOT));
                part.setLength(0);
            }
            if (Character.isLetter(c)) {
                part.append(c);
            } else if (Character.isDigit(c) && !Character.isDigit(before)) {
                parts.add("0"); // what numbers part is never joined: a1d2 is no ad
            }
            before = c;
        }
        if (!part.isEmpty()) {
            parts.add(part.toString().toLowerCase(Locale.ROOT));
        }
        return parts;
    }
}
