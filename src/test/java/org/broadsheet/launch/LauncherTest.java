package org.broadsheet.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.broadsheet.launch.Checkout.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    /** A JVM that makes archives and learns. */
    private static final String LEARNS =
            """
            for argument; do
                case $argument in
                -XX:AOTCacheOutput=*) printf learnt >"${argument#*=}" ;;
                */archive) mkdir "$argument" ;;
                esac
                echo "<$argument>"
            done
            """;

    private Checkout checkout;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        checkout = new Checkout(folder).maven();
    }

    // Which Java

    @Test
    void javaHomeComesFirst() {
        Path home = checkout.java("my java", "25");
        checkout.java("opt/jdk-26", "26.0.1");

        Outcome outcome = checkout.with("JAVA_HOME", home.toString()).run();

        assertThat(outcome.out()).contains("java: " + home + "/bin/java");
        assertThat(checkout.mavenCalls()).singleElement().asString().startsWith(home + ": ");
    }

    @Test
    void anOldJavaHomeGivesWayToAnother() {
        Path old = checkout.java("usr/lib/jvm/java-17", "17.0.15");
        Path good = checkout.java("usr/lib/jvm/java-25", "25.0.3");

        Outcome outcome = checkout.with("JAVA_HOME", old.toString()).run();

        assertThat(outcome.out()).contains("java: " + good + "/bin/java");
        assertThat(checkout.mavenCalls()).singleElement().asString().startsWith(good + ": ");
    }

    @Test
    void javaOnThePathIsFoundBehindItsLinks() throws IOException {
        Path home = checkout.java("somewhere/jdk", "25.0.1");
        Path links = Files.createDirectories(checkout.system("links"));
        Files.createSymbolicLink(links.resolve("java"), Path.of("alternatives-java"));
        Files.createSymbolicLink(
                links.resolve("alternatives-java"), Path.of("../somewhere/jdk/bin/java"));
        checkout.onPath(links);

        assertThat(checkout.run().out()).contains("java: " + home + "/bin/java");
    }

    @ParameterizedTest
    @CsvSource({
        "opt/a, 25.0.3, opt/b, 25.0.10",
        "opt/a, 25.0.3, home/.sdkman/candidates/java/current, 26",
        "opt/java/a, 1.8.0_492, usr/lib/jvm/b, 25-ea",
        "opt/a, 9.0.4, home/.jdks/b, 25",
        "opt/a, 26.x, Library/Java/JavaVirtualMachines/b/Contents/Home, 25.0.1",
        "opt/a, 25.0.9.1, opt/homebrew/opt/openjdk@27/libexec/openjdk.jdk/Contents/Home, 27.0.0.1",
    })
    void theNewestOfTheUsualFoldersCounts(
            String path, String version, String newerPath, String newerVersion) {
        checkout.java(path, version);
        Path newer = checkout.java(newerPath, newerVersion);

        assertThat(checkout.run().out()).contains("java: " + newer + "/bin/java");
    }

    @Test
    void withoutJavaOneLineSaysWhatToDo() {
        Outcome outcome = checkout.run("build");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("broadsheet: needs Java 25 or newer, and none was found: install one");
    }

    @Test
    void withOnlyAnOldJavaTheLineNamesIt() {
        checkout.java("opt/jdk-8", "1.8.0_492");
        checkout.java("opt/jdk-21", "21.0.2");

        Outcome outcome = checkout.run("build");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("the newest found is 21.0.2:");
    }

    @Test
    void onlyBuildingNeedsACompiler() {
        Path home = checkout.javaWithoutCompiler("opt/jre-25", "25.0.3");
        Outcome outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("needs a JDK 25", home + " has no compiler");

        checkout.java("usr/lib/jvm/jdk-25", "25.0.1");
        checkout.run();
        assertThat(checkout.run().out()).contains("java: " + home + "/bin/java");
    }

    // How it is called

    @Test
    void argumentsArriveAsTheyWere() {
        checkout.java("opt/jdk", "25");

        Outcome outcome = checkout.run("build", "two words", "", "*", "日本.md");

        assertThat(outcome.out())
                .containsSubsequence("<-jar>", ".jar>\n<build>\n<two words>\n<>\n<*>\n<日本.md>\n");
    }

    @Test
    void theStatusOfTheProgramIsItsOwn() {
        checkout.java("opt/jdk", "25");

        assertThat(checkout.with("EXIT", "1").run().status()).isEqualTo(1);
    }

    @Test
    void optionsForTheJvmComeFromTheEnvironment() {
        checkout.java("opt/jdk", "25");

        Outcome outcome = checkout.with("BROADSHEET_JAVA_OPTS", "-Xmx4g -Dx=*").run();

        assertThat(outcome.out()).containsSubsequence("<-Xmx4g>", "<-Dx=*>", "<-jar>");
    }

    @Test
    void anotherCollectorReplacesOurs() {
        checkout.java("opt/jdk", "25");
        assertThat(checkout.run().out()).contains("<-XX:+UseParallelGC>");

        Outcome outcome = checkout.with("BROADSHEET_JAVA_OPTS", "-XX:+UseZGC").run();

        assertThat(outcome.out()).contains("<-XX:+UseZGC>").doesNotContain("ParallelGC");
    }

    @ParameterizedTest
    @CsvSource({
        "--memory 512m, 272m, Serial",
        "--memory=512M, 272m, Serial",
        "--memory 1g, 784m, Parallel",
        "--memory 200m, 64m, Serial",
        "--memory much, 384m, Parallel",
        "--memory, 384m, Parallel",
        "--quiet, 384m, Parallel",
    })
    void theMemoryThatIsNamedHoldsTheHeapAndAllElse(
            String arguments, String heap, String collector) {
        checkout.java("opt/jdk", "25");

        String out = checkout.run(("build " + arguments).split(" ")).out();

        assertThat(out).contains("<-Xmx" + heap + ">", "<-XX:+Use" + collector + "GC>");
    }

    @Test
    void whatIsDoneSoonIsNotCompiledWell() throws IOException {
        checkout.java("opt/jdk", "25");
        String quick = "<-XX:TieredStopAtLevel=1>";
        String at = checkout.root().resolve("archive").toString();
        Path archive = Files.createDirectories(checkout.root().resolve("archive"));
        Path content = Files.createDirectories(archive.resolve("content"));
        Path settings = Files.writeString(archive.resolve("archive.yaml"), "title: T");

        assertThat(checkout.run("--help").out()).contains(quick);
        assertThat(checkout.run("serve", at).out()).doesNotContain(quick);
        assertThat(checkout.run("build", at).out()).contains(quick);
        try (RandomAccessFile many = new RandomAccessFile(content + "/many.jsonl", "rw")) {
            many.setLength(9 << 20);
        }
        assertThat(checkout.run("build", at).out()).doesNotContain(quick);

        Path state = Files.createDirectories(archive.resolve(".broadsheet/build"));
        Path catalogue = Files.writeString(state.resolve("catalogue.db"), "");
        assertThat(checkout.run("build", at).out()).contains(quick);
        assertThat(checkout.run("build", "--check-contents", at).out()).doesNotContain(quick);
        Files.setLastModifiedTime(catalogue, FileTime.fromMillis(0));
        Files.setLastModifiedTime(settings, FileTime.fromMillis(10_000));
        assertThat(checkout.run("build", at).out()).doesNotContain(quick);
    }

    @Test
    void aChainOfRelativeLinksLeadsHome() throws IOException {
        checkout.java("opt/jdk", "25");
        Path links = Files.createDirectories(checkout.system("some/where"));
        Files.createSymbolicLink(links.resolve("bs"), Path.of("../news"));
        Files.createSymbolicLink(
                checkout.system("some/news"), Path.of("../checkout/../checkout/broadsheet"));

        Outcome outcome = checkout.run(links, Path.of("./bs"), "build");

        assertThat(outcome.out()).contains("<" + checkout.root() + "/target/app/", "<build>");
    }

    @Test
    void theWorkingFolderIsTheCallers() throws IOException {
        Path home = checkout.java("opt/jdk", "25");
        Checkout.script(home.resolve("bin/java"), "pwd");
        Path elsewhere = Files.createDirectories(checkout.system("else where"));

        Outcome outcome = checkout.run(elsewhere, checkout.root().resolve("broadsheet"));

        assertThat(outcome.out()).isEqualTo(elsewhere + "\n");
    }

    @Test
    void fileNamesAreUtf8EvenInTheLocaleC() {
        assumeTrue(Files.exists(checkout.system("tools/locale")));
        checkout.java("opt/jdk", "25");

        assertThat(checkout.with("LC_ALL", "C").run().out()).containsPattern("LC_ALL: .*UTF-8");
        // A name alone is not enough: the C library falls back to C for one that is not installed.
        assertThat(checkout.with("LC_ALL", "xx_XX.UTF-8").run().out())
                .containsPattern("LC_ALL: (C|en_US)\\.UTF-8");
    }

    @Test
    void aReleaseJustRunsItsJar() throws IOException {
        checkout.javaWithoutCompiler("opt/jre", "25");
        Files.delete(checkout.root().resolve("pom.xml"));
        Path jar = checkout.root().resolve("lib/broadsheet.jar");

        assertThat(checkout.run().err()).contains("is incomplete");

        Checkout.write(jar, "jar");
        assertThat(checkout.run().out()).contains("<" + jar + ">");
        assertThat(checkout.mavenCalls()).isEmpty();
    }

    // When it builds

    @Test
    void theFirstRunBuildsAndSaysSo() {
        checkout.java("opt/jdk", "25");

        Outcome outcome = checkout.run();

        assertThat(outcome.err()).isEqualTo("Building Broadsheet (first run, about a minute)…\n");
        assertThat(checkout.mavenCalls()).hasSize(1);
    }

    @Test
    void aCurrentProgramIsNotBuiltAgain() {
        checkout.java("opt/jdk", "25");
        checkout.run();

        Outcome outcome = checkout.run();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(checkout.mavenCalls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/Main.java", "templates/article.html"})
    void aChangedSourceIsBuiltAgain(String source) throws IOException {
        checkout.java("opt/jdk", "25");
        checkout.run();
        checkout.change(source);

        Outcome outcome = checkout.run();

        assertThat(outcome.err())
                .isEqualTo("Building Broadsheet again, as its sources have changed…\n");
        assertThat(checkout.mavenCalls()).hasSize(2);
        assertThat(outcome.out()).contains(checkout.programs().getLast() + "/broadsheet.jar>");
    }

    @Test
    void aRemovedSourceCountsAsAChange() throws IOException {
        checkout.java("opt/jdk", "25");
        checkout.run();
        Files.delete(checkout.root().resolve("src/main/java/Main.java"));

        checkout.run();

        assertThat(checkout.mavenCalls()).hasSize(2);
    }

    @Test
    void whatChangesDuringABuildIsInTheNext() {
        checkout.java("opt/jdk", "25");
        checkout.maven(
                """
                mkdir -p "$target"
                echo jar >"$target/broadsheet.jar"
                sleep 0.1
                echo changed >src/main/java/Main.java
                """);
        checkout.run();

        checkout.maven().run();
        checkout.run();

        assertThat(checkout.mavenCalls()).hasSize(2);
    }

    @Test
    void theProgramBeforeStaysForThoseWhoStillRunIt() throws IOException {
        checkout.java("opt/jdk", "25");
        checkout.run();
        checkout.change("pom.xml");
        checkout.run();
        assertThat(checkout.programs()).hasSize(2);

        checkout.run();
        assertThat(checkout.programs()).hasSize(2);
    }

    @Test
    void aFailedBuildShowsWhatMavenFoundWrong() {
        checkout.java("opt/jdk", "25");
        checkout.maven(
                """
                echo '[INFO] Compiling'
                echo '[ERROR] Main.java:[1,2] ; expected'
                echo '[ERROR] '
                echo '[ERROR] [Help 1] http://cwiki.apache.org/'
                exit 1
                """);

        Outcome outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .containsExactly(
                        "Building Broadsheet (first run, about a minute)…",
                        "[ERROR] Main.java:[1,2] ; expected",
                        "broadsheet: Broadsheet could not be built; all that Maven said is in "
                                + checkout.root().resolve("target/app/build.log"));
        assertThat(checkout.root().resolve("target/app/build.log")).content().contains("Compiling");
    }

    @Test
    void withoutMavenOneLineSaysWhatToDo() throws IOException {
        checkout.java("opt/jdk", "25");
        checkout.withoutTool("mvn");

        Outcome outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("broadsheet: building needs Maven (mvn), which is not on the PATH");
    }

    @Test
    void whereNothingCanBeWrittenAnOldProgramRuns() throws IOException {
        checkout.java("opt/jdk", "25");
        Path target = checkout.root().resolve("target");
        Files.writeString(target, "a file where the folder should be");
        Outcome outcome = checkout.run();

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("is not built yet, and", "cannot be written to");

        Files.delete(target);
        Checkout.write(target.resolve("broadsheet.jar"), "jar");
        Files.writeString(target.resolve("app"), "a file where the folder should be");
        assertThat(checkout.run().out()).contains("<" + target + "/broadsheet.jar>");
        assertThat(checkout.mavenCalls()).isEmpty();
    }

    // What the JVM learns

    @Test
    void whatTheJvmLearnsOnceServesAllRuns() throws IOException {
        Path home = checkout.java("opt/jdk", "25.0.3");
        Checkout.script(home.resolve("bin/java"), LEARNS);

        Outcome first = checkout.run("build");
        Outcome second = checkout.run("build");

        assertThat(first.err())
                .endsWith("Preparing Broadsheet for this Java (once, a few seconds)…\n");
        assertThat(second.err()).isEmpty();
        Path cache =
                checkout.root()
                        .resolve("target/app")
                        .resolve(checkout.programs().getLast())
                        .resolve("broadsheet-99-Nobody.aot");
        assertThat(cache).hasContent("learnt");
        assertThat(first.out()).contains("<-XX:AOTCache=" + cache + ">", "<build>");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void onlyWhatTakesLongIsWorthLearningFor() throws IOException {
        Path home = checkout.java("opt/jdk", "25.0.3");
        Checkout.script(home.resolve("bin/java"), LEARNS);

        assertThat(checkout.run("--version").out()).doesNotContain("AOT");
    }

    @Test
    void aJvmThatCannotLearnIsNotAskedAgain() {
        checkout.java("opt/jdk", "25.0.3");
        checkout.run("build");

        Outcome second = checkout.run("build");

        assertThat(second.err()).isEmpty();
        assertThat(second.out()).doesNotContain("AOTCache=");
    }

    // Two at once

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoAtOnceBuildOnce(boolean flock) throws IOException {
        checkout.java("opt/jdk", "25");
        if (!flock) {
            checkout.withoutTool("flock");
        }
        checkout.maven(
                """
                mkdir -p "$target"
                printf half >"$target/broadsheet.jar"
                sleep 0.5
                printf jar >"$target/broadsheet.jar"
                """);
        Path script = checkout.root().resolve("broadsheet");

        var one = checkout.start(checkout.root(), script, "one");
        var two = checkout.start(checkout.root(), script, "two");

        assertThat(one.end().out()).contains("<one>");
        assertThat(two.end().out()).contains("<two>");
        assertThat(checkout.mavenCalls()).hasSize(1);
        assertThat(checkout.programs()).hasSize(1);
    }

    @Test
    void aLockWhoseHolderDiedIsTakenOver() throws Exception {
        checkout.java("opt/jdk", "25");
        checkout.withoutTool("flock");
        Process gone = new ProcessBuilder("true").start();
        assertThat(gone.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Path lock = checkout.root().resolve("target/app/lock-folder");
        Checkout.write(lock.resolve("holder"), gone.pid() + "\n");

        assertThat(checkout.run().status()).isZero();
        assertThat(checkout.mavenCalls()).hasSize(1);
        assertThat(lock).doesNotExist();
    }
}
