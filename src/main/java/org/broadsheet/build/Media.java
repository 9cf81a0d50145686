package org.broadsheet.build;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.catalogue.Revision;
import org.broadsheet.read.sanitize.Svg;

/** Looks for the files that articles refer to. */
final class Media {
    private static final int GROUP = 1_000;

    /** A larger drawing is not looked through, and so not trusted. */
    private static final int MAX_SVG = 4 << 20;

    /** Files that a browser would run on the site's own origin. */
    private static final Set<String> ACTIVE =
            Set.of(
                    "js", "mjs", "cjs", "xht", "xml", "xsl", "xslt", "swf", "wasm", "php", "phtml",
                    "asp", "aspx", "jsp", "svgz", "shtml", "hta", "htc");

    /** So much of a file tells a browser whether it is a page (MIME Sniffing, 7.1), and more. */
    private static final int BEGINNING = 2_048;

    private final Archive archive;
    private final ContentScan scan;
    private final Catalogue catalogue;
    private final SavedPages savedPages;

    Media(Archive archive, ContentScan scan, Catalogue catalogue) {
        this.archive = archive;
        this.scan = scan;
        this.catalogue = catalogue;
        this.savedPages = new SavedPages(archive, scan);
    }

    /** Notes in the catalogue what is there and what is not. */
    void look() throws IOException {
        List<Medium> group = new ArrayList<>();
        try (CatalogueReader reader = catalogue.reader();
                Cursor<Medium> sought = reader.soughtMedia()) {
            for (Medium medium = sought.next(); medium != null; medium = sought.next()) {
                group.add(found(medium.path(), medium.width() > 0));
                if (group.size() == GROUP) {
                    catalogue.found(group);
                    group.clear();
                }
            }
        }
        catalogue.found(group);
    }

    /**
     * Looks again for some files, in place of what was known of them.
     *
     * @return those of which nobody seeks any more, or which are not there any more
     */
    Set<String> look(Set<String> paths, Revision revision) throws IOException {
        Set<String> gone = new TreeSet<>();
        for (String path : paths) {
            revision.forgetProblems("unsafe-file", "content/" + path);
            Medium sought = revision.soughtNow(path);
            Medium now = sought == null ? null : found(path, sought.width() > 0);
            revision.found(path, now);
            if (now == null || !now.found()) {
                gone.add(path);
            }
        }
        return gone;
    }

    private Medium found(String path, boolean picture) throws IOException {
        Medium missing = new Medium(path, false, 0, 0, 0);
        Path file;
        try {
            file = archive.content().resolve(path).normalize();
        } catch (InvalidPathException e) {
            return missing;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean hidden = path.startsWith(".") || path.contains("/.");
        if (hidden || ContentScan.isSource(name) || !file.startsWith(archive.content())) {
            return missing;
        }
        boolean isFile = Files.isRegularFile(file);
        Optional<byte[]> enclosed = isFile ? Optional.empty() : savedPages.picture(path);
        if (isFile ? scan.leadsOut(file) : enclosed.isEmpty()) {
            return missing;
        }
        boolean unsafe =
                isFile
                        ? isMarkup(file, name) && !isSafe(file)
                        : isSvg(name) && !Svg.isSafe(enclosed.get());
        if (ACTIVE.contains(ContentScan.ending(name)) || unsafe) {
            catalogue.report(
                    Problem.warning(
                            Place.of(archive.relative(file)),
                            "unsafe-file",
                            "not published: a browser would run what is in it, or it is too large to tell",
                            "take the scripts out, or put it below static/ if you trust it"));
            return missing;
        }
        Dimension size = new Dimension();
        if (picture) {
            size = isFile ? size(file.toFile()) : size(new ByteArrayInputStream(enclosed.get()));
        }
        long bytes = isFile ? Files.size(file) : enclosed.get().length;
        return new Medium(path, true, size.width, size.height, bytes);
    }

    /**
     * Whether a browser may take a file for a page or drawing. Of names that a server does not
     * know, the beginning of the text decides; so do many that it knows as some kind of XML.
     */
    private static boolean isMarkup(Path file, String name) throws IOException {
        if (isSvg(name)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String beginning =
                    new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)
                            .replaceFirst("^\u00EF\u00BB\u00BF", "")
                            .replace("\0", "")
                            .stripLeading();
            return beginning.startsWith("<")
                    || beginning.startsWith("\u00FF\u00FE<")
                    || beginning.startsWith("\u00FE\u00FF<");
        }
    }

    private static boolean isSafe(Path file) throws IOException {
        return Files.size(file) <= MAX_SVG && Svg.isSafe(Files.readAllBytes(file));
    }

    private static boolean isSvg(String name) {
        return ContentScan.ending(name).equals("svg");
    }

    /**
     * The size that a picture's header tells; nothing if it is not understood.
     *
     * @param source what ImageIO reads from: a file or a stream
     */
    private static Dimension size(Object source) {
        try (ImageInputStream in = ImageIO.createImageInputStream(source)) {
            if (in != null) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (readers.hasNext()) {
                    ImageReader reader = readers.next();
                    try {
                        reader.setInput(in, true, true);
                        return new Dimension(reader.getWidth(0), reader.getHeight(0));
                    } finally {
                        reader.dispose();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            // ImageIO throws whatever it likes at broken pictures; browsers show what they can.
            return new Dimension();
        }
        return new Dimension();
    }
}
