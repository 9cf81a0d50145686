package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.build.Archive;
import org.broadsheet.build.ConfigFile;
import org.broadsheet.build.Explaining;
import org.broadsheet.build.Explanation;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.site.PageKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet explain}. */
@Command(
        name = "explain",
        description =
                "Tells how a page comes about: its template, all that it shows, and why the last"
                        + " build made it or left it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was explained", "1:no page stands there", "2:wrong usage"})
final class ExplainCommand implements Callable<Integer> {
    /** So many digits of a fingerprint tell it from others. */
    private static final int DIGITS = 12;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "URL",
            description =
                    "The page's address, such as /1984/06/12/flood/, with or without the host.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String url;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The archive's folder; by default the current one.")
    private @Nullable Path folder;

    @Mixin private OutputFolder output = new OutputFolder();

    @Override
    public Integer call() throws IOException {
        Archive archive = ArchiveFolder.archive(folder, spec.commandLine());
        ConfigFile.Read config = ConfigFile.read(archive, Optional.empty());
        PrintWriter err = spec.commandLine().getErr();
        ProblemPrinter problems = new ProblemPrinter(err, Terminal.colours(), true);
        config.problems().forEach(problems::print);
        Path state = archive.state(output.of(archive), Optional.empty(), false, false);
        String path = path(config.config());
        try {
            Optional<Explanation> page =
                    new Explaining(archive, config.config())
                            .explain(state, path, BuildCommand.holder("explain"));
            if (page.isEmpty()) {
                err.println("broadsheet: no page stands at " + path);
                return Main.FAULT;
            }
            tell(page.get());
            return Main.FINE;
        } catch (Explaining.NotBuiltException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the archive is not built yet, or its settings or this program have changed"
                            + " since: run broadsheet build first",
                    e);
        }
    }

    /** The address as a path of the site: without the host, and without what is behind it. */
    private String path(ArchiveConfig config) {
        String path = url.replaceFirst("[?#].*", "");
        if (path.startsWith(config.baseUrl().origin())) {
            path = path.substring(config.baseUrl().origin().length());
        }
        String root = config.baseUrl().root();
        if (path.startsWith(root)) {
            path = path.substring(root.length() - 1);
        }
        path = path.replaceFirst("(^|/)index\\.html$", "$1");
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + url + "\" is no address: a % stands alone", e);
        }
        return path.startsWith("/") ? path : "/" + path;
    }

    private void tell(Explanation page) {
        PrintWriter out = spec.commandLine().getOut();
        Columns columns = new Columns(out);
        out.println(page.url());
        columns.row("file", page.path());
        columns.row("kind", page.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (page.kind() != PageKind.DATA) {
            columns.row("template", page.kind().template() + ".html");
        }
        CatalogueReader.Made made = page.made();
        if (made != null) {
            columns.row("size", Progress.number(made.size()) + " bytes");
            columns.row("SHA-256", made.sha());
        }
        columns.row("last build", page.why());
        out.println();
        out.println("Shows");
        for (Explanation.Shown shown : page.shown()) {
            columns.row(shown.role(), shown.what(), digits(shown.fingerprint().toString()));
        }
        out.println();
        out.println("Depends on");
        page.templates()
                .forEach((name, fingerprint) ->
                        columns.row("templates", name, digits(fingerprint.toString())));
        if (page.data()) {
            columns.row("data", "all files of data/");
        }
        columns.row("settings", "archive.yaml", digits(page.settings().toString()));
    }

    private static String digits(String fingerprint) {
        return fingerprint.substring(0, DIGITS);
    }
}
