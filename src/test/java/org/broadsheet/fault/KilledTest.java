package org.broadsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.broadsheet.publish.OutputWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds that are killed at any moment. {@code -Dkills=200} kills more of them than usual; the
 * moment is another for each number, and another on each machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledTest {
    private static final int ARTICLES = 150;

    private static final Pattern TOLD =
            Pattern.compile(
                    "(\\d+) articles; ([\\d,]+) files? written, ([\\d,]+) unchanged, "
                            + "([\\d,]+) removed; 0 errors, 0 warnings\\.");

    /** What is built over what. */
    private enum Over {
        NOTHING,
        FEW_CHANGES,
        ANOTHER_TEMPLATE
    }

    /** When a build is killed. */
    private enum Moment {
        ANY,
        STAGING,
        MOVING
    }

    /** An archive with what was built of it, and what is to be built. */
    private record Case(Paper paper, Tree old, Tree fresh, int articles, long milliseconds) {}

    private static final Tree NOTHING = new Tree(new java.util.TreeMap<>());

    @TempDir(factory = Quick.class)
    private static Path folder = Path.of("");

    private final Map<Over, Case> cases = new EnumMap<>(Over.class);

    @BeforeAll
    void prepare() throws IOException {
        Path work = folder.resolve("work");
        Paper paper = Paper.of(work, ARTICLES, 1);
        Paper first = paper.copyTo(folder.resolve("first"));
        long began = System.nanoTime();
        Program.run("build", work).exits(0);
        long full = (System.nanoTime() - began) / 1_000_000;
        Tree before = Tree.of(paper.output());
        Paper built = paper.copyTo(folder.resolve("built"));
        cases.put(Over.NOTHING, new Case(first, NOTHING, before, ARTICLES, full));

        Random random = new Random(2);
        Paper few = built.copyTo(folder.resolve("few"));
        for (int i = 0; i < 5; i++) {
            few.article(20 + i, random).article(ARTICLES + i, random);
        }
        few.delete(Paper.name(60)).delete(Paper.name(61)).delete(Paper.name(62));
        few.copyTo(work);
        began = System.nanoTime();
        Program.Ended ended = Program.run("build", work).exits(0);
        assertThat(ended.err()).as("only some pages are rendered").doesNotContain(" of 152");
        cases.put(
                Over.FEW_CHANGES,
                new Case(
                        few,
                        before,
                        few.clean(folder.resolve("clean")),
                        ARTICLES + 2,
                        (System.nanoTime() - began) / 1_000_000));

        Paper other = built.copyTo(folder.resolve("other"));
        for (String page : List.of("redirect", "404", "article")) {
            Path template = Path.of("templates", page + ".html");
            other.write(template.toString(), Files.readString(template) + "<!-- Ours. -->\n");
        }
        other.delete(Paper.name(70)).article(ARTICLES, random).article(71, random);
        cases.put(
                Over.ANOTHER_TEMPLATE,
                new Case(other, before, other.clean(folder.resolve("clean")), ARTICLES, full));
    }

    @AfterAll
    void forget() throws IOException {
        OutputWriter.deleteTree(folder.resolve("work"));
    }

    static LongStream numbers() {
        return LongStream.range(0, Long.getLong("kills", 9));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatIsThereIsWholeAndTheNextBuildEndsRight(long number) throws Exception {
        Random random = new Random(number);
        Over over = Over.values()[(int) number % 3];
        Moment moment = Moment.values()[(int) (number / 3) % 3];
        Case of = java.util.Objects.requireNonNull(cases.get(over));
        Paper paper = of.paper().copyTo(folder.resolve("work"));
        kill(paper, moment, of, random);
        if (random.nextInt(4) == 0) {
            kill(paper, Moment.ANY, of, random);
        }
        boolean moving = Files.exists(paper.output().resolve(".broadsheet/journal"));
        Tree left = Tree.of(paper.output()).visible();

        Program.Ended ended = Program.run("build", paper.root()).exits(0);
        Tree site = Tree.of(paper.output());
        site.expectSameAs(of.fresh());
        Matcher told = TOLD.matcher(ended.out());
        assertThat(told.find()).as(ended.out()).isTrue();
        assertThat(number(told, 1)).isEqualTo(of.articles());
        int files = site.visible().size();
        assertThat(number(told, 2) + number(told, 3)).as(ended.out()).isEqualTo(files);
        if (moving) {
            assertThat(ended.notes()).hasSize(1).first().asString().contains("was cut short");
        } else {
            assertThat(ended.notes()).isEmpty();
            List<String> changed = left.different(site.visible());
            long gone = changed.stream().filter(path -> !site.has(path)).count();
            assertThat(number(told, 2)).as(ended.out()).isEqualTo((int) (changed.size() - gone));
            assertThat(number(told, 4)).as(ended.out()).isEqualTo((int) gone);
        }
        Program.run("build", paper.root()).exits(0).prints("; 0 files written, ", " 0 removed;");
    }

    private static int number(Matcher told, int group) {
        return Integer.parseInt(told.group(group).replace(",", ""), 10);
    }

    private static void kill(Paper paper, Moment moment, Case of, Random random)
            throws IOException {
        Path own = paper.output().resolve(".broadsheet");
        Program program = Program.start("build", paper.root());
        boolean _ =
                switch (moment) {
                    case ANY -> program.after(random.nextLong(of.milliseconds()));
                    case STAGING -> program.until(() -> Files.exists(own.resolve("stage")));
                    case MOVING -> program.until(() -> Files.exists(own.resolve("journal")));
                };
        program.kill();
        Tree.of(paper.output()).visible().expectEach(of.old().visible(), of.fresh().visible());
    }
}
