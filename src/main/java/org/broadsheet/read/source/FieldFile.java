package org.broadsheet.read.source;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.article.StrayCharacters;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Yaml;
import org.broadsheet.read.encoding.Decoder;

/**
 * A YAML file that gives fields to articles: a sidecar or a folder's {@code _defaults.yaml}.
 *
 * @param layer its fields
 * @param always its fields that win over what an article states itself
 * @param settings how the files for which it holds are to be read
 * @param problems what is wrong with the file itself
 * @param fingerprint that of its path and bytes
 */
public record FieldFile(
        Layer layer,
        Layer always,
        SourceSettings settings,
        List<Problem> problems,
        Fingerprint fingerprint) {
    public FieldFile {
        problems = List.copyOf(problems);
    }

    /**
     * Reads such a file.
     *
     * @param path its path below the archive's root
     * @param bytes its bytes
     */
    public static FieldFile read(String path, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Fingerprint fingerprint = Fingerprint.maker().add(path).add(bytes).make();
        Decoder.Decoded decoded = Decoder.decode(bytes, path, 1);
        problems.addAll(decoded.problems());
        decoded.strays().map(StrayCharacters::problem).ifPresent(problems::add);
        if (decoded.failed()) {
            return unreadable(path, problems);
        }
        Parsed parsed = Yaml.parse(decoded.text(), path, 1);
        Layer layer = FieldReader.layer(parsed, path, problems::add);
        SourceSettings settings = SourceSettings.of(layer, problems::add);
        Layer always = SourceSettings.always(layer, problems::add);
        return new FieldFile(SourceSettings.fields(layer), always, settings, problems, fingerprint);
    }

    /** A file that cannot be read. */
    public static FieldFile unreadable(String path, List<Problem> problems) {
        Fingerprint.Maker fingerprint = Fingerprint.maker().add(path);
        problems.forEach(problem -> fingerprint.add(problem.toString()));
        return new FieldFile(
                Layer.empty(path),
                Layer.empty(path),
                SourceSettings.NONE,
                problems,
                fingerprint.make());
    }

    /** Whether its fields could not be read, so that nobody knows what they would have said. */
    public boolean failed() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
