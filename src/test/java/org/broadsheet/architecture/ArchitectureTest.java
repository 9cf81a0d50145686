package org.broadsheet.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Body;
import org.broadsheet.article.SafeHtml;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between packages, and what only some of them may do. */
class ArchitectureTest {
    private static final String ROOT = "org.broadsheet.";

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.broadsheet");

    /** Which packages a package may use; {@code build} and {@code cli} may use all. */
    private static final Map<String, List<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("article", List.of()),
                    Map.entry("data", List.of("article")),
                    Map.entry("dates", List.of("article")),
                    Map.entry("config", List.of("article", "data", "dates")),
                    Map.entry("foreign", List.of()),
                    Map.entry("read", List.of("article", "config", "data", "dates", "foreign")),
                    Map.entry("catalogue", List.of("article", "config")),
                    Map.entry("site", List.of("article", "config", "catalogue")),
                    Map.entry("feed", List.of("config", "data")),
                    Map.entry("crawl", List.of("data")),
                    Map.entry("dataset", List.of("article")),
                    Map.entry("hosting", List.of()),
                    Map.entry(
                            "render",
                            List.of(
                                    "article",
                                    "config",
                                    "catalogue",
                                    "site",
                                    "feed",
                                    "crawl",
                                    "dataset",
                                    "hosting")),
                    Map.entry("publish", List.of()));

    /** Which parts of {@code read} a part of it may use; {@code read} itself joins them. */
    private static final Map<String, List<String>> PARTS_OF_READ =
            Map.ofEntries(
                    Map.entry("content", List.of()),
                    Map.entry("encoding", List.of("content")),
                    Map.entry("names", List.of("content")),
                    Map.entry("source", List.of("content", "encoding", "names")),
                    Map.entry("records", List.of("content", "encoding", "source")),
                    Map.entry("sanitize", List.of("content")),
                    Map.entry("markdown", List.of("content")),
                    Map.entry("line", List.of("content")),
                    Map.entry("text", List.of("content", "line")),
                    Map.entry(
                            "fields", List.of("content", "extract", "names", "source", "sanitize")),
                    Map.entry("page", List.of("content", "line", "names", "fields")),
                    Map.entry("extract", List.of()),
                    Map.entry("html", List.of("content", "extract", "source", "fields", "page")));

    /** Each is a capability that knows no other; new ones need no line in the table above. */
    private static boolean isCapability(String name) {
        return !MAY_USE.containsKey(name) && !name.equals("build") && !name.equals("cli");
    }

    private static String packageOf(JavaClass of) {
        return of.getPackageName().startsWith(ROOT)
                ? of.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "")
                : "";
    }

    private static Set<String> packages() {
        return MAIN.stream()
                .map(ArchitectureTest::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(
                Stream.of(packages).map(p -> ROOT + p + "..").toArray(String[]::new));
    }

    @Test
    void theArrowsBetweenPackagesPointOneWay() {
        for (String from : packages()) {
            if (from.equals("build") || from.equals("cli")) {
                continue;
            }
            List<String> allowed =
                    isCapability(from)
                            ? MAY_USE.keySet().stream().toList()
                            : MAY_USE.getOrDefault(from, List.of());
            String[] others =
                    packages().stream()
                            .filter(to -> !to.equals(from) && !allowed.contains(to))
                            .toArray(String[]::new);
            noClasses()
                    .that(in(from))
                    .should()
                    .dependOnClassesThat(in(others))
                    .because("org.broadsheet." + from + " may use " + allowed)
                    .check(MAIN);
        }
        noClasses().that(in("build")).should().dependOnClassesThat(in("cli")).check(MAIN);
    }

    @Test
    void noPackagesUseEachOther() {
        slices().matching("org.broadsheet.(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching("org.broadsheet.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theArrowsBetweenThePartsOfReadingPointOneWay() {
        String read = ROOT + "read";
        Set<String> parts =
                MAIN.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(read + "."))
                        .map(name -> name.substring(read.length() + 1))
                        .collect(Collectors.toSet());
        assertThat(parts).isEqualTo(PARTS_OF_READ.keySet());
        PARTS_OF_READ.forEach((from, allowed) -> {
            Stream<String> others =
                    parts.stream()
                            .filter(to -> !to.equals(from) && !allowed.contains(to))
                            .map(to -> read + "." + to);
            noClasses()
                    .that()
                    .resideInAPackage(read + "." + from)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            Stream.concat(Stream.of(read), others).toArray(String[]::new))
                    .because(read + "." + from + " may use " + allowed)
                    .check(MAIN);
        });
    }

    @Test
    void someNeedTheJdkAlone() {
        for (String each : List.of("article", "publish")) {
            classes()
                    .that(in(each))
                    .should()
                    .onlyDependOnClassesThat(
                            in(each).or(resideInAnyPackage("java..", "org.jspecify.annotations..")))
                    .check(MAIN);
        }
    }

    private static void only(List<String> packages, String... libraries) {
        noClasses()
                .that(not(in(packages.toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("only " + packages + " may")
                .check(MAIN);
    }

    @Test
    void eachLibraryIsKnownInOnePlace() {
        only(List.of("read.markdown"), "com.vladsch.flexmark..");
        only(List.of("read", "check"), "org.jsoup..");
        only(List.of("read.html"), "org.apache.james..");
        only(List.of("render"), "org.thymeleaf..", "org.attoparser..", "org.unbescape..", "ognl..");
        only(List.of("catalogue"), "java.sql..", "javax.sql..", "org.sqlite..");
        only(List.of("data"), "org.snakeyaml..", "org.tomlj..");
        only(List.of("cli"), "picocli..");
        only(List.of("serve"), "org.eclipse.jetty..");
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> type, String... names) {
        DescribedPredicate<AccessTarget> named =
                describe(
                        "is one of " + List.of(names),
                        target -> List.of(names).contains(target.getName()));
        return target(owner(assignableTo(type))).and(target(named)).as("call %s.%s", type, named);
    }

    @Test
    void onlyPublishingTheCatalogueReportsAndNewArchivesWriteFiles() {
        DescribedPredicate<JavaClass> asked =
                in("cli")
                        .and(describe("asked to", c -> c.getName().matches(".*\\.(Report|New).*")));
        noClasses()
                .that(not(in("publish", "catalogue").or(asked)))
                .should()
                .accessTargetWhere(
                        calls(
                                Files.class,
                                "write",
                                "writeString",
                                "newBufferedWriter",
                                "newOutputStream",
                                "newByteChannel",
                                "copy",
                                "move",
                                "delete",
                                "deleteIfExists",
                                "createFile",
                                "createDirectory",
                                "createDirectories",
                                "createLink",
                                "createSymbolicLink",
                                "createTempFile",
                                "createTempDirectory",
                                "setLastModifiedTime"))
                .orShould()
                .accessTargetWhere(calls(FileChannel.class, "open"))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(FileOutputStream.class, FileWriter.class, RandomAccessFile.class)
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLinePrintsExitsAndKnowsWhereAndWhenItRuns() {
        noClasses()
                .that(not(in("cli")))
                .should()
                .accessTargetWhere(
                        calls(System.class, "out", "err", "in", "exit", "currentTimeMillis"))
                .orShould()
                .accessTargetWhere(calls(Throwable.class, "printStackTrace"))
                .orShould()
                .accessTargetWhere(calls(Runtime.class, "exit", "halt"))
                .orShould()
                .accessTargetWhere(calls(java.time.temporal.TemporalAccessor.class, "now"))
                .orShould()
                .accessTargetWhere(calls(java.time.Clock.class, "systemUTC", "systemDefaultZone"))
                .orShould()
                .accessTargetWhere(calls(ZoneId.class, "systemDefault"))
                .orShould()
                .accessTargetWhere(calls(Locale.class, "getDefault", "setDefault"))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class)
                .check(MAIN);
    }

    @Test
    void whatFailsSaysWhatFailed() {
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should()
                .callConstructorWhere(
                        target(owner(describe("generic exceptions", ArchitectureTest::isGeneric))))
                .check(MAIN);
    }

    private static boolean isGeneric(JavaClass type) {
        return Set.of(
                        Throwable.class.getName(),
                        Exception.class.getName(),
                        RuntimeException.class.getName(),
                        Error.class.getName())
                .contains(type.getName());
    }

    @Test
    void onlyTheSanitiserMakesSafeHtml() {
        noClasses()
                .that(not(in("read.sanitize")))
                .and()
                .doNotBelongToAnyOf(SafeHtml.class, Body.class)
                .should()
                .callConstructorWhere(target(owner(assignableTo(SafeHtml.class))))
                .check(MAIN);
        List<String> makers =
                MAIN.get(SafeHtml.class).getConstructorCallsToSelf().stream()
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(makers).containsExactly("Body", "SafeHtml", "Sanitizer");
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItHolds() {
        Set<String> all = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> marked =
                MAIN.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        assertThat(marked).isEqualTo(all);
    }
}
