package org.broadsheet.config;

import java.util.List;

/**
 * What crawlers may do.
 *
 * @param search whether search engines and everybody else may crawl the site
 * @param ai whether those may who gather texts for language models
 * @param except paths of the site that nobody may crawl
 */
public record RobotRules(boolean search, boolean ai, List<String> except) {
    /** What holds where archive.yaml says nothing. */
    public static final RobotRules DEFAULT = new RobotRules(true, true, List.of());

    public RobotRules {
        except = List.copyOf(except);
    }
}
