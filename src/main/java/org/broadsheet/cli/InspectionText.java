package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.article.Place;
import org.broadsheet.article.RecentPost;
import org.broadsheet.article.Reference;
import org.broadsheet.build.Inspected;
import org.broadsheet.build.Inspected.Outcome;
import org.broadsheet.build.Inspected.Pointer;
import org.broadsheet.catalogue.Membership;
import org.broadsheet.catalogue.Status;
import org.broadsheet.read.FieldOrigin;
import org.broadsheet.read.content.LeftOut;
import picocli.CommandLine.Help.Ansi;

/** Prints what came of an article, for people. */
final class InspectionText {
    private final PrintWriter out;
    private final Ansi colours;
    private final Columns columns;

    InspectionText(PrintWriter out, Ansi colours) {
        this.out = out;
        this.colours = colours;
        this.columns = new Columns(out);
    }

    void print(Inspected inspected) {
        out.println(bold(inspected.place().toString()));
        inspected
                .outcome()
                .ifPresentOrElse(
                        outcome -> {
                            columns.row(status(outcome.status()));
                            columns.row("address", outcome.address());
                        },
                        () -> columns.row("cannot be published: see the errors below"));
        if (!inspected.origins().isEmpty()) {
            heading("Fields, with the line:column where each stands");
            for (FieldOrigin origin : inspected.origins()) {
                columns.row(origin.field(), shown(origin), from(origin, inspected.place()));
                for (FieldOrigin lost : origin.passedOver()) {
                    if (!lost.value().equals(origin.value())) {
                        columns.row("", "not " + shown(lost), from(lost, inspected.place()));
                    }
                }
            }
        }
        inspected.outcome().ifPresent(this::print);
        if (!inspected.leftOut().isEmpty()) {
            heading("Left out of the text");
            for (LeftOut left : inspected.leftOut()) {
                columns.row(
                        left.rule(), left.text(), where(left.place(), inspected.place()).strip());
            }
        }
        if (!inspected.problems().isEmpty()) {
            heading("Problems");
            inspected.problems().forEach(problem -> out.println("  " + problem));
        }
    }

    private void print(Outcome outcome) {
        Article article = outcome.article();
        lists(outcome.lists());
        heading("Text");
        columns.row(size(article));
        article.contents().forEach(head -> columns.row("sub-head", head.text()));
        if (!article.excerpt().isEmpty()) {
            columns.row("excerpt", article.excerpt());
        }
        if (!outcome.references().isEmpty()) {
            heading("Points at");
            for (Pointer pointer : outcome.references()) {
                columns.row(
                        kind(pointer.reference().kind()),
                        pointer.reference().written(),
                        found(pointer));
            }
        }
        if (!article.recentPosts().isEmpty()) {
            heading("Recent posts when saved");
            for (RecentPost post : article.recentPosts()) {
                columns.row(post.age().isEmpty() ? "-" : post.age(), post.headline());
                if (!post.excerpt().isEmpty()) {
                    columns.row("", post.excerpt());
                }
            }
        }
    }

    private void lists(List<Membership> lists) {
        if (lists.isEmpty()) {
            return;
        }
        Map<String, String> names = new LinkedHashMap<>();
        lists.forEach(list -> names.merge(list.kind(), list.name(), (a, b) -> a + ", " + b));
        heading("Lists");
        names.forEach(columns::row);
    }

    private static String size(Article article) {
        return String.join(
                ", ",
                BuildCommand.counted(article.words(), "word"),
                BuildCommand.counted(paragraphs(article), "paragraph"),
                BuildCommand.counted(article.contents().size(), "sub-head"),
                BuildCommand.counted(pictures(article), "picture"));
    }

    static long paragraphs(Article article) {
        String html = article.body().marked().html();
        long count = 0;
        for (int at = html.indexOf("<p"); at >= 0; at = html.indexOf("<p", at + 1)) {
            char next = at + 2 < html.length() ? html.charAt(at + 2) : ' ';
            count += next == '>' || next == ' ' ? 1 : 0;
        }
        return count;
    }

    /** Those in the text. */
    static long pictures(Article article) {
        return article.body().references().stream()
                .filter(reference -> reference.kind() == Reference.Kind.IMAGE)
                .count();
    }

    static String status(Status status) {
        return switch (status) {
            case PUBLISHED -> "published";
            case PAGE -> "published as a page about the archive; in no list";
            case WITHDRAWN -> "withdrawn: a notice stands at its address; in no list";
            case SHOWN_DRAFT, DRAFT -> "a draft: not published but with --drafts";
            case EMBARGOED -> "under embargo: not published yet but with --drafts";
            case EXPIRED -> "expired: no longer published but with --drafts";
        };
    }

    private static String kind(Reference.Kind kind) {
        return kind == Reference.Kind.IMAGE ? "picture" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static String found(Pointer pointer) {
        if (!pointer.found().isEmpty()) {
            return pointer.found();
        }
        return pointer.certain() ? "not there" : "only a build knows";
    }

    private static String shown(FieldOrigin origin) {
        return origin.value().isEmpty() ? "(empty)" : origin.value();
    }

    private static String from(FieldOrigin origin, Place article) {
        String how =
                switch (origin.sureness()) {
                    case STATED -> "";
                    case LIKELY -> "likely: ";
                    case GUESSED -> "a guess: ";
                };
        return how + origin.rule() + where(origin.place(), article);
    }

    /** A place with a space before it; empty if it is the article's own. */
    private static String where(Place place, Place article) {
        if (place.equals(article)) {
            return "";
        }
        boolean same = place.file().equals(article.file());
        return " " + (same ? place.toString().substring(place.file().length() + 1) : place);
    }

    private void heading(String text) {
        out.println();
        out.println(bold(text));
    }

    private String bold(String text) {
        return colours == Ansi.ON ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Several articles of one file are told apart by a line between them. */
    void between() {
        out.println();
        out.println("-".repeat(90));
        out.println();
    }
}
