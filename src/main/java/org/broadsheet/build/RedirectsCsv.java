package org.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Redirect;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.Redirects;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.read.RedirectFile;
import org.broadsheet.site.FormerAddresses;

/** The archive's redirects.csv; its lines are read into the catalogue when it has changed. */
final class RedirectsCsv {
    /** The largest file that is read, in bytes: about a million lines. */
    private static final long MAX_BYTES = 100_000_000;

    private RedirectsCsv() {}

    /** What the file is known by; there may be none. */
    static Fingerprint fingerprint(Archive archive) throws IOException {
        Path file = archive.redirects();
        Fingerprint.Maker maker = Fingerprint.maker();
        if (Files.isRegularFile(file)) {
            maker.add(Files.size(file));
            if (Files.size(file) <= MAX_BYTES) {
                maker.add(Files.readAllBytes(file));
            }
        }
        return maker.make();
    }

    /**
     * Reads the file, if it is another than what was read last.
     *
     * @param fingerprint what it is known by
     * @return whether it is
     */
    static boolean read(
            Archive archive, ArchiveConfig config, Fingerprint fingerprint, Catalogue catalogue)
            throws IOException {
        Redirects redirects = catalogue.redirects();
        if (redirects.read().equals(fingerprint.toString())) {
            return false;
        }
        redirects.readAnew(fingerprint.toString());
        Path file = archive.redirects();
        if (!Files.isRegularFile(file)) {
            return true;
        }
        if (Files.size(file) > MAX_BYTES) {
            redirects.reportOfFile(
                    Problem.warning(
                            Place.of(FormerAddresses.FILE),
                            "too-large",
                            "has "
                                    + Files.size(file)
                                    + " bytes; it may have "
                                    + MAX_BYTES
                                    + ", so nothing of it is read",
                            "cut it"));
            return true;
        }
        RedirectFile.read(
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                FormerAddresses.FILE,
                config.baseUrl(),
                new RedirectFile.Sink() {
                    @Override
                    public void take(Redirect redirect) throws IOException {
                        redirects.add(redirect);
                    }

                    @Override
                    public void report(Problem problem) throws IOException {
                        redirects.reportOfFile(problem);
                    }
                });
        return true;
    }
}
