package org.broadsheet.article;

import java.util.List;

/**
 * What a body or a field points at, by what it sought; whether it is there is found out when all
 * articles are known. An absence is remembered too, so that what appears later is noticed.
 *
 * @param kind what may be the answer
 * @param written the target as written, for messages
 * @param targets what to look for, the first that exists wins
 * @param fragment the part behind {@code #}, without it, or empty
 * @param attributes safe HTML attributes of the element other than its target, each with a leading
 *     space; empty for references outside a body
 * @param place where it stands
 */
public record Reference(
        Kind kind,
        String written,
        List<Target> targets,
        String fragment,
        String attributes,
        Place place) {

    public Reference {
        targets = List.copyOf(targets);
    }

    /** What a reference is. */
    public enum Kind {
        /** A link: to an article, a medium or a page of the site. */
        LINK,
        /** A picture. */
        IMAGE,
        /** An article named by its headline ("Also read") or listed under {@code related}. */
        ARTICLE
    }

    /** How a target names what it seeks. */
    public enum By {
        /** An article's file, by its path below {@code content/}. */
        FILE,
        /** An article's id. */
        ID,
        /** A URL of the site: begins with {@code /}, without the path of the base URL. */
        URL,
        /** A headline, folded by {@link Names#key}. */
        HEADLINE,
        /** A file below {@code content/} that is no article. */
        MEDIA,
        /** An article by a web address at which it once stood: a {@link WebAddress#key}. */
        ADDRESS,
        /** A page on another host, by its URL without what is behind {@code #}: always there. */
        WEB
    }

    /**
     * One thing to look for.
     *
     * @param by how it is named
     * @param name the name
     */
    public record Target(By by, String name) {}
}
