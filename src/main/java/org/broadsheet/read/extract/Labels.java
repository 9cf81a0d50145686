package org.broadsheet.read.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows short texts that are no part of an article by their words: "Advertisement", "Share this",
 * "Also read: …", "12 comments". Each pattern is bound to the whole of a short text and has no
 * nested repetition.
 */
final class Labels {
    /** The longest text that is looked at; what is longer is prose. */
    static final int LONGEST = 300;

    private static final Pattern ADVERTISEMENT =
            Pattern.compile(
                    "(?:(?:advertise?ment|advertising|sponsored(?: content| links?)?|paid post"
                            + "|(?:-|–|—)? ?anzeige ?(?:-|–|—)?|werbung|publicité|publicidad|publicidade"
                            + "|pubblicità|advertentie|annons|annonse|annonce|reklama?|reklame|reklam|реклама|إعلان|広告|广告|廣告|광고)"
                            + "|(?:advertisement ?[-–—.:]? ?)?(?:the )?(?:article|story|text)? ?continues?"
                            + " (?:reading )?(?:below|after)(?: (?:the|this))? ?(?:advertisement|ad)?"
                            + "|(?:advertisement ?[-–—.:]? ?)?(?:continue reading|scroll to continue|skip advertisement)"
                            + "(?: below)?|advertisement ?[-–—.:] ?.{1,40}|visit our sponsors?"
                            + "|remove ads?|report (?:this )?ad|why this ad)");

    private static final Pattern PAID =
            Pattern.compile(
                    "advertise?ment|sponsored(?: content| post)?|paid (?:post|content)|promoted(?: content)?|anzeige|werbung|publicité|publicidad"
                            + "|publicidade|pubblicità|advertentie|annons|annonse|annonce|reklama?|реклама|إعلان|広告|广告|廣告|광고");

    private static final Set<String> TOOL_WORDS =
            Set.of(
                    "share",
                    "shares",
                    "tweet",
                    "tweets",
                    "email",
                    "e-mail",
                    "mail",
                    "print",
                    "whatsapp",
                    "facebook",
                    "twitter",
                    "linkedin",
                    "reddit",
                    "pinterest",
                    "telegram",
                    "bluesky",
                    "mastodon",
                    "tumblr",
                    "flipboard",
                    "messenger",
                    "threads",
                    "digg",
                    "del.icio.us",
                    "stumbleupon",
                    "google+",
                    "pocket",
                    "xing",
                    "viber",
                    "bookmark",
                    "copy",
                    "teilen",
                    "drucken",
                    "merken",
                    "partager",
                    "imprimer",
                    "compartir",
                    "imprimir",
                    "compartilhar",
                    "compartilhe",
                    "comparte",
                    "partagez",
                    "teile",
                    "deel",
                    "imprima",
                    "condividi",
                    "stampa",
                    "delen",
                    "afdrukken",
                    "dela",
                    "udostępnij",
                    "drukuj",
                    "text-size",
                    "listen",
                    "поделиться",
                    "شارك",
                    "paylaş",
                    "シェア",
                    "ツイート",
                    "分享",
                    "공유");

    private static final Set<String> FILLERS =
            Set.of(
                    "this",
                    "article",
                    "story",
                    "page",
                    "on",
                    "via",
                    "by",
                    "with",
                    "to",
                    "a",
                    "the",
                    "friend",
                    "friends",
                    "link",
                    "it",
                    "save",
                    "send",
                    "like",
                    "pin",
                    "x",
                    "auf",
                    "per",
                    "sur",
                    "en",
                    "su",
                    "op",
                    "artikel",
                    "l'article",
                    "comments",
                    "comment",
                    "text",
                    "size",
                    "+",
                    "-",
                    "more",
                    "follow",
                    "us",
                    "artículo",
                    "your",
                    "and",
                    "or",
                    "view",
                    "options",
                    "close");

    private static final Pattern READING =
            Pattern.compile(
                    "(?:(?:estimated )?reading time|lesezeit|temps de lecture|leestijd|tiempo de lectura)"
                            + ":? .{1,20}"
                            + "|\\d{1,3} ?[-–]? ?min(?:ute|ut|uto)?[sn]?\\.?(?: (?:to )?(?:read|listen)"
                            + "| de lecture| de lectura| lesezeit| leestijd| läsning)"
                            + "|listen(?: to (?:this|the) (?:article|story))?(?: ?[·•(|]? ?\\d{1,3}[: ]?(?:min(?:ute)?s?|\\d\\d)\\)?)?"
                            + "|(?:click (?:here )?to )?(?:print|share|e-?mail) (?:this|the) (?:article|story|page)"
                            + "|[\\d.,]{1,9}k? (?:shares?|views?|likes?|mal geteilt)|(?:loading|lädt) ?(?:…|\\.\\.\\.)?"
                            + "|(?:click|tap) to (?:enlarge|expand|play|zoom)|enlarge(?: this)?(?: image| picture)?"
                            + "|(?:hide|show|view) (?:caption|gallery|all photos)|(?:text size|schriftgröße|taille du texte|tamanho d[ao] (?:fonte|letra|texto)|tamaño de (?:la )?(?:letra|fuente)) ?:? ?.{0,12}"
                            + "|a ?[-–−+]? ?(?:[|/] ?)?a ?[-–−+]?(?: ?a ?[-–−+]?)?"
                            + "|(?:hits|views|visitas|acessos|aufrufe|zugriffe|lecturas|leituras|visualizações) ?:? ?[\\d.,]{1,9}"
                            + "|[\\d.,]{1,9}k? (?:visitas|acessos|aufrufe|lecturas|leituras|visualizações|vues|weergaven)"
                            + "|(?:add|follow) .{1,40} (?:on|as a preferred source on) google(?: news)?");

    private static final String ALSO =
            "also read|read also|also see|see also|read more|more on this(?: story| topic)?|must read"
                    + "|related(?: story| stories| articles?| news| coverage| topics| content| links?| posts?| reading)?"
                    + "|recommended(?: reading| for you| stories)?|don['’]t miss|read next|up next"
                    + "|you (?:may|might) also (?:like|be interested in|enjoy)|more like this|also on .{1,30}"
                    + "|lesen sie (?:auch|mehr|hier|dazu)|mehr zum thema|auch interessant|siehe auch|lies auch"
                    + "|(?:à )?lire aussi|à lire(?: également)?|voir aussi|sur le même sujet"
                    + "|le[ae] también|lee más|leer más|(?:también )?te puede interesar|más información|noticias? relacionadas?"
                    + "|leia também|leia mais|veja também|saiba mais|leggi anche|potrebbe interessarti"
                    + "|lees ook|lees meer|zie ook|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)"
                    + "|czytaj (?:też|także|więcej)|zobacz (?:też|także)|baca juga|читайте также|смотрите также|اقرأ أيضا|اقرأ أيضاً|ilgili haber(?:ler)?|あわせて読みたい|関連記事|相关阅读|相关新闻|相關新聞|관련기사";

    private static final Pattern ALSO_ALONE = Pattern.compile("(?:" + ALSO + ")");
    private static final Pattern ALSO_SAID =
            Pattern.compile("(?:" + ALSO + ") {0,2}(?:[:：|»>–—-]|\\.{2,3}|…).{3,250}");

    private static final Pattern TEASERS =
            Pattern.compile(
                    "(?:most (?:read|popular|viewed|shared|commented|e-?mailed|discussed|watched|clicked|recent)|trending(?: now| stories)?|popular(?: (?:posts|stories|now))?"
                            + "|(?:the )?latest(?: (?:news|stories|posts|headlines|articles|updates|videos?))?"
                            + "|(?:top|recent|other|more|featured) (?:stories|news|posts|articles|headlines|coverage|reading|reads)"
                            + "|(?:more|also|stories) (?:from|in|on|about|by) .{1,50}|(?:more|other|all) (?:\\w{1,20} ){1,2}(?:stories|news|headlines|articles)(?: this week| today)?|editor['’]?s['’]? (?:picks?|choice)|in other news|top picks"
                            + "|about this (?:entry|article|post|blog|site|page)|up next|next (?:up|story|article)|elsewhere on .{1,40}|around the web|from (?:around|our) (?:the web|partners|sponsors)|promoted (?:stories|links)"
                            + "|meistgelesen(?:e artikel)?|am meisten gelesen|neueste (?:artikel|nachrichten)|weitere (?:artikel|themen|nachrichten|meldungen)"
                            + "|aktuelle (?:meldungen|nachrichten)|das könnte (?:sie|dich) (?:auch )?interessieren|verwandte (?:artikel|themen|beiträge)"
                            + "|les plus lus|articles? (?:liés?|similaires?)|dans la même rubrique|à la une"
                            + "|(?:lo )?más leíd[oa]s?|artículos relacionados|últimas noticias|contenido relacionado"
                            + "|(?:as )?mais lidas|notícias relacionadas|outr[ao]s (?:notícias|matérias|artigos)|mais notícias|últimas notícias|(?:otras|más) noticias|autres (?:articles|actualités)|altr[ei] (?:notizie|articoli)|ander nieuws|i più letti|articoli correlati"
                            + "|meest gelezen|gerelateerde? (?:artikelen|nieuws)|mest läst|mest lest|mest læste"
                            + "|najczęściej czytane|powiązane artykuły|новости по теме|самое читаемое|أخبار ذات صلة|الأكثر قراءة|çok okunanlar|人気記事|おすすめ記事|アクセスランキング|新着記事|推荐阅读|热门文章|많이 본 뉴스)");

    private static final Pattern COMMENTS =
            Pattern.compile(
                    "(?:(?:all |view |show |see |load |read )?(?:all )?\\(?\\d{0,6}\\)? ?(?:readers?['’]? )?(?:comments?|responses?|replies)"
                            + "(?: on .{1,120}| to .{1,120})?(?: ?[(:]? ?\\d{0,6}\\)?)"
                            + "|no comments(?: yet)?|comments? (?:are |is )?(?:closed|off|disabled)|(?:leave|post|write|add|make) (?:a|your) (?:reply|comment)s?"
                            + "|conversation ?\\(?\\d{0,6}\\)?|(?:sign|view|read) (?:our|the|my) guest ?book\\b.{0,60}"
                            + "|join the (?:conversation|discussion|debate)|have your say|what do you think\\??|be the first to comment"
                            + "|\\d{0,6} ?(?:kommentare?|leserkommentare)(?: ?\\(?\\d{0,6}\\)?)|kommentar(?:e)? (?:schreiben|verfassen|hinterlassen)|ihre meinung"
                            + "|\\d{0,6} ?(?:commentaires?|réactions?)(?: ?\\(?\\d{0,6}\\)?)|laisser un commentaire|réagir"
                            + "|\\d{0,6} ?(?:comentarios?|comentários?|commenti|commento|reacties|kommentarer|komentarz[ey]?)(?: ?\\(?\\d{0,6}\\)?)"
                            + "|dej[ae] un comentario|deixe um comentário|lascia un commento|plaats een reactie|\\d{0,6} ?(?:комментари[ийев]{1,2}|التعليقات|تعليقات|yorum(?:lar)?|コメント|评论|留言|댓글)(?: ?[(（]?\\d{0,6}[)）]?件?))");

    private static final Pattern INVITES =
            Pattern.compile(
                    "(?:sign up|subscribe|get |join |receive |to continue reading|want |enjoy|already a subscriber|become a|newsletter"
                            + "|jetzt |melden sie|abonnieren|unser(?:en|e)? newsletter|inscrivez|abonnez|recevez|suscríb|recib[ea]|regístr"
                            + "|assine|receba|inscreva|iscriviti|abbonati|ricevi|schrijf|meld je|abonneer|prenumerera|abonner|tilmeld|zapisz się)"
                            + "[^\\n]*");
    private static final Pattern INVITED =
            Pattern.compile(
                    "newsletter|inbox|subscri(?:be|ption)|our app\\b|briefing|postfach|abonn|boletín|suscri|courriel|boîte|assinatura"
                            + "|nieuwsbrief|nyhetsbrev|nyhedsbrev|biuletyn");
    private static final Pattern FOLLOWS =
            Pattern.compile(
                    "follow .{1,40} on (?:facebook|twitter|instagram|x|youtube|tiktok|whatsapp|telegram)\\b[^\\n]*|(?:click here to )?(?:download|subscribe|join) (?:the|our|to|us) [^\\n]{0,60}\\b(?:app|channel|newsletter)\\b[^\\n]*|(?:follow|like|find|join) us on [^\\n]*|(?:please )?(?:support|donate|become a)\\b[^\\n]*"
                            + "(?:journalism|supporter|contribution|member today)[^\\n]*|download (?:the|our) [^\\n]{0,40}app\\b[^\\n]*"
                            + "|folgen sie uns [^\\n]*|suivez[- ]nous [^\\n]*|síguenos [^\\n]*|seguici [^\\n]*|volg ons [^\\n]*");

    private static final Pattern ASKS =
            Pattern.compile(
                    "newsletter|\\bsubscri(?:be|ption|ber)|sign[ -]up|sign in\\b|\\binbox\\b|privacy (?:policy|notice)|free articles?\\b|articles? (?:left|remaining)|you have read (?:\\w+ ){1,2}articles"
                            + "|by e-?mail\\b|your e-?mail|donat(?:e|ion)\\b|become a (?:member|supporter|friend)|support (?:us|our|the)\\b|consider (?:giving|donating|supporting|becoming|subscribing|joining)\\b|our journalism"
                            + "|download (?:the|our) .{0,30}app\\b|this (?:advertisement|advert|coupon)|terms (?:of (?:use|service) )?apply|log ?in\\b"
                            + "|postfach|abonnement|abonnieren|jetzt anmelden|datenschutz|courriel|s['’]abonner|abonnez|inscrivez|boletín|suscrí|suscripci"
                            + "|assine|iscriviti|abbonati|nieuwsbrief|nyhetsbrev|nyhedsbrev");

    private static final Pattern EXPANDS =
            Pattern.compile(
                    "(?:read|show|see|view|load)? ?(?:more|all|less|full (?:article|story|text))(?: .{0,30})?|expand.{0,20}|open|close|toggle.{0,20}|play.{0,20}"
                            + "|continue(?: reading)?|weiterlesen|mehr.{0,20}|lire (?:la suite|plus)|leer más|leia mais|enlarge.{0,20}|zoom.{0,20}|next|previous|copy.{0,20}");

    private static final Pattern REACH =
            Pattern.compile(
                    "[^\\n]{0,200}\\b(?:reach|contact|e-?mail|follow|write to) (?:him|her|them|me|us) (?:at|on|via|in)\\b[^\\n]*"
                            + "|(?:(?:press|media) (?:contact|enquiries|inquiries)|pressekontakt|kontakt|contact presse|contacto(?: de prensa)?|contato|atendimento à imprensa"
                            + "|assessoria de imprensa|ufficio stampa|perscontact|presskontakt) ?:[^\\n]*(?:\\d{3}|@)[^\\n]*"
                            + "|[^.\\n]{3,80} (?:can|may) be (?:reached|contacted|e-?mailed) (?:at|by|on|via) [^\\n]{3,80}|(?:you can )?(?:reach|contact|e-?mail|follow|write to) [^.\\n]{3,60} (?:at|on|via) [^\\n]{0,30}(?:\\d{3}|@)[^\\n]*");

    /** What asks readers for news; an appeal of the police for witnesses is text. */
    private static final Pattern TIPS =
            Pattern.compile(
                    "(?:(?:do you have|have you got|got|have) (?:a |any )?(?:news )?(?:tips?|story|stories|information|photos?)\\b[^\\n]*\\?[^\\n]*"
                            + "|(?:send|e-?mail) (?:us )?your (?:tips?|stories|story ideas|photos|pictures|news)\\b[^\\n]*"
                            + "|(?:heeft u|heb je) (?:een |zelf )?(?:tip|foto|nieuws)[^\\n]*|haben sie (?:einen |eine )?(?:hinweis|tipp|fehler)[^\\n]*"
                            + "|tipsa oss[^\\n]*|tips oss[^\\n]*|vous avez (?:une info|un témoignage|des informations)[^\\n]*"
                            + "|¿tienes? (?:una noticia|información|alguna)[^\\n]*|tem (?:uma |alguma )?(?:dica|sugestão|denúncia)[^\\n]*)");

    private static final Pattern NEWSROOM =
            Pattern.compile(
                    "redac|redak|rédac|newsroom|news ?desk|editor|our (?:team|reporters|journalists)|whatsapp"
                            + "|\\b(?:tell|e-?mail|send|contact) us\\b|tipsa oss|tips oss");

    private static final Pattern NOTICE =
            Pattern.compile(
                    "(?:(?:you need (?:to (?:have|enable) )?|please (?:enable|turn on) |to (?:play|see|view|use) [^\\n]{1,60})javascript[^\\n]*"
                            + "|this (?:post|article|page|story) (?:may )?contains? affiliate links?[^\\n]*"
                            + "|this (?:video|audio|content) (?:can ?not|cannot|can't) be (?:played|shown)[^\\n]*"
                            + "|was this (?:story|article|page|post) (?:useful|helpful|interesting)[^\\n]*)");

    private static final Pattern CONSENT =
            Pattern.compile(
                    "(?:we|this (?:web)?site|our (?:web)?site|by continuing|(?:the )?cookies?|diese (?:web)?s[ei]ite|wir|mit|ce site|nous"
                            + "|este sitio|usamos|utilizamos|questo sito|deze (?:web)?site|wij|vi|cette)\\b[^\\n]*(?:cookies?|gdpr|datenschutz)[^\\n]*");

    private static final Pattern PAGING =
            Pattern.compile(
                    "(?:page|seite|pagina|página|sida|side|strona)s?:? {0,2}\\d{1,3} {0,2}(?:of|von|de|sur|di|van|af|av|z|/) {0,2}\\d{1,3}.{0,20}"
                            + "|[<«‹← ]{0,3}(?:previous|prev|next|back|older|newer)(?: (?:page|article|story|post)s?)?[>»›→ ]{0,3}"
                            + "(?:[|·] ?)?[<«‹← ]{0,3}(?:(?:previous|next|newer|older|home)(?: (?:page|article|story|post)s?)?)?[>»›→ ]{0,3}"
                            + "|(?:view (?:as|on) (?:a )?)?(?:single|one) page|(?:continued?|continue(?:d)? on) (?:on )?(?:the )?(?:next page|page \\d{1,3}).{0,10}"
                            + "|nächste seite|vorherige seite|page suivante|página siguiente|weiter auf seite \\d{1,3}");

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?:(?:pages?|seiten?|páginas?):? ?)?(?:[\\[(]?\\d{1,3}+[\\])]?+ ?+[|·,]?+ ?+){2,20}+"
                            + "(?:(?:next|weiter|suivant|siguiente|older)? ?[>»›→]*)");

    private static final Pattern NAVIGATION =
            Pattern.compile(
                    "(?:(?:back )?to (?:the )?top(?: of (?:the )?page)?|top of page|skip to .{1,40}|jump to .{1,40}|back to .{1,40}|return to .{1,40}"
                            + "|(?:home|start(?:seite)?|accueil|inicio) ?[>»›/|:→] ?.{1,120}|you are here:? .{1,120}|sie sind hier:? .{1,120}"
                            + "|voltar|zurück|retour|volver|indietro|terug|tillbaka|tilbake|nach oben|haut de page|(?:voltar|volver|torna|retour|zurück) (?:ao|al|au|zum|à la|a la|alla) .{1,30}|volver arriba|menu|(?:table of )?contents|in this (?:article|story)|on this page|inhaltsverzeichnis|inhalt|sommaire|índice|in questo articolo|in dit artikel|log ?in|sign in|my account|search)");

    private static final Pattern FOOT =
            Pattern.compile(
                    "(?:(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d{4}))[^\\n]*|[^\\n]{0,200}all rights reserved[^\\n]*|alle rechte vorbehalten[^\\n]*"
                            + "|tous droits réservés[^\\n]*|todos los derechos reservados[^\\n]*|best viewed (?:at|with|in) [^\\n]*)");

    /** What every page of a paper ends with, however long it is. */
    private static final Pattern ENDS_PAGE =
            Pattern.compile(
                    "(?:(?:©|\\(c\\)|copyright)[^\\n]{0,60}?(?:\\d{4}|reserv|vorbehalten|réservés)[^\\n]*"
                            + "|this (?:page|site) (?:is |was )?(?:hosted|maintained|created|designed|last (?:updated|modified)) (?:by|on|with)\\b[^\\n]*"
                            + "|(?:this|the above) (?:article|story) (?:comes|came|is reprinted|was printed|has been printed) from\\b[^\\n]*"
                            + "|(?:the )?(?:web )?(?:address|url)(?: of this (?:article|story|page))?(?: is)?:? {0,2}https?://[^\\n]*"
                            + "|(?:find|read|view) this (?:article|story) (?:online )?at:?[^\\n]*|printed from:? [^\\n]*"
                            + "|diesen artikel finden sie [^\\n]*|cet article est disponible [^\\n]*"
                            + "|best viewed (?:at|with|in) [^\\n]*|[^\\n]{0,200}all rights reserved[^\\n]*)");

    private static final int NOTICE_LENGTH = 900;

    private static final Pattern TAGS =
            Pattern.compile(
                    "(?:tags?|tagged(?: with| as)?|topics?|filed under|filed in|posted in|categor(?:y|ies)|keywords|related topics|schlag(?:wörter|worte)|themen|stichwörter"
                            + "|mots[ -]clés|sujets|thèmes|etiquetas|temas|argomenti|trefwoorden|ämnen|emner|tagi) ?:[^\\n]*");

    private Labels() {}

    /** A text made ready to be looked up: lower case, without signs around it. */
    static String folded(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        int begin = 0;
        int end = folded.length();
        while (begin < end && isDecoration(folded.charAt(begin))) {
            begin++;
        }
        while (end > begin
                && (isDecoration(folded.charAt(end - 1)) || folded.charAt(end - 1) == ':')) {
            end--;
        }
        return folded.substring(begin, end);
    }

    private static boolean isDecoration(char c) {
        return Character.isWhitespace(c) || "|•·»«›‹→←▶►▸▼▲↑↓[]*_~".indexOf(c) >= 0;
    }

    /** What a whole short text is, if it is no part of an article. */
    static Optional<Chrome> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = folded(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        if (ADVERTISEMENT.matcher(folded).matches()) {
            return Optional.of(Chrome.ADVERTISEMENT);
        }
        if (isTools(folded)
                || NOTICE.matcher(folded).matches()
                || READING.matcher(folded).matches()) {
            return Optional.of(Chrome.TOOLS);
        }
        if (COMMENTS.matcher(folded).matches()) {
            return Optional.of(Chrome.COMMENTS);
        }
        if (PAGING.matcher(folded).matches()) {
            return Optional.of(Chrome.PAGING);
        }
        if (NAVIGATION.matcher(folded).matches()) {
            return Optional.of(Chrome.NAVIGATION);
        }
        if (FOOT.matcher(folded).matches()) {
            return Optional.of(Chrome.FOOT);
        }
        if (FOLLOWS.matcher(folded).matches()
                || (TIPS.matcher(folded).matches() && NEWSROOM.matcher(folded).find())
                || (INVITES.matcher(folded).matches() && INVITED.matcher(folded).find())) {
            return Optional.of(Chrome.INVITATION);
        }
        if (CONSENT.matcher(folded).matches()) {
            return Optional.of(Chrome.CONSENT);
        }
        return Optional.empty();
    }

    /**
     * Whether a block is what every page of a paper ends with: its notice of rights, its address.
     */
    static boolean endsPage(String text) {
        return text.length() <= NOTICE_LENGTH && ENDS_PAGE.matcher(folded(text)).matches();
    }

    /** Whether a line says that what is in its box is paid for. */
    static boolean headsAdvertisement(String line) {
        return PAID.matcher(folded(line)).matches();
    }

    /** Whether a text heads links to other articles, and nothing else. */
    static boolean headsTeasers(String text) {
        if (text.length() > 80) {
            return false;
        }
        String folded = folded(text);
        return TEASERS.matcher(folded).matches() || ALSO_ALONE.matcher(folded).matches();
    }

    /** Whether a text heads comments of readers. */
    static boolean headsComments(String text) {
        return text.length() <= 160 && COMMENTS.matcher(folded(text)).matches();
    }

    /** Whether a text points at another article: "Also read: A headline". */
    static boolean pointsElsewhere(String text) {
        return text.length() <= LONGEST && ALSO_SAID.matcher(folded(text)).matches();
    }

    /** Whether a text is nothing but numbers of pages; only links are. */
    static boolean numbersPages(String text) {
        return text.length() <= LONGEST && NUMBERS.matcher(folded(text)).matches();
    }

    /** Whether a text in a box asks its reader for something, as no article does. */
    static boolean asksReader(String text) {
        return ASKS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a text says how to reach the author. */
    static boolean saysHowToReach(String text) {
        return text.length() <= LONGEST && REACH.matcher(folded(text)).matches();
    }

    /** Whether the words on a button only show more of the same. */
    static boolean expands(String button) {
        return EXPANDS.matcher(folded(button)).matches() || folded(button).isEmpty();
    }

    /** Whether a text names its tags: "Tags: harbour, ferries". */
    static boolean namesTags(String text) {
        return text.length() <= LONGEST && TAGS.matcher(folded(text)).matches();
    }

    private static boolean isTools(String folded) {
        if (folded.length() > 160) {
            return false;
        }
        boolean tool = false;
        int begin = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean ends = i == folded.length() || partsWords(folded.charAt(i));
            if (!ends) {
                continue;
            }
            String word = folded.substring(begin, i);
            begin = i + 1;
            if (TOOL_WORDS.contains(word)) {
                tool = true;
            } else if (!word.isEmpty()
                    && !FILLERS.contains(word)
                    && !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return tool;
    }

    private static boolean partsWords(char c) {
        return Character.isWhitespace(c) || "|·•,/:()&".indexOf(c) >= 0;
    }
}
