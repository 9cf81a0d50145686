package org.broadsheet.config;

import java.util.List;

/**
 * Other hosts of which pages may load something, as a Content-Security-Policy names them.
 *
 * @param scripts those of scripts, such as a counter of visits
 * @param pictures those of pictures
 * @param frames those of what is framed, such as videos
 * @param connections those that scripts may talk to
 */
public record Hosts(
        List<String> scripts,
        List<String> pictures,
        List<String> frames,
        List<String> connections) {
    /** None. */
    public static final Hosts NONE = new Hosts(List.of(), List.of(), List.of(), List.of());

    public Hosts {
        scripts = List.copyOf(scripts);
        pictures = List.copyOf(pictures);
        frames = List.copyOf(frames);
        connections = List.copyOf(connections);
    }
}
