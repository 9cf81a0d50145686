package org.broadsheet.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.launch.Checkout.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class TestScriptTest {
    private Checkout checkout;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        checkout = new Checkout(folder);
        checkout.maven("pwd; echo \"chromium: ${BROADSHEET_CHROMIUM:-none}\"; exit \"${EXIT:-0}\"");
    }

    @Test
    void argumentsGoToMaven() {
        Path home = checkout.java("opt/jdk", "25");

        checkout.run(checkout.root(), checkout.root().resolve("test"), "-Dtest=A B", "-q");

        assertThat(checkout.mavenCalls()).containsExactly(home + ": -B -ntp verify -Dtest=A B -q");
    }

    @Test
    void theBrowserTestsLearnWhereChromiumIs() {
        checkout.java("opt/jdk", "25");
        Path chromium = checkout.system("tools/chromium");
        Checkout.script(chromium, "echo Chromium 150");
        Checkout.script(checkout.system("tools/w3m"), "");

        Outcome outcome = checkout.run(checkout.root(), checkout.root().resolve("test"));

        assertThat(outcome.out()).contains("chromium: " + chromium);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void withoutBrowsersALineEachSaysThatTestsAreSkipped() {
        checkout.java("opt/jdk", "25");

        Outcome outcome = checkout.run(checkout.root(), checkout.root().resolve("test"));

        assertThat(outcome.out()).contains("chromium: none");
        assertThat(outcome.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("the browser tests are skipped."),
                        line ->
                                assertThat(line)
                                        .endsWith("the tests in a text browser are skipped."));
    }

    @Test
    void continuousIntegrationRunsTheSame() throws IOException {
        Path home = checkout.java("opt/jdk", "25");
        checkout.with("CI", "true").with("EXIT", "1");
        Path elsewhere = Files.createDirectories(checkout.system("elsewhere"));

        Outcome outcome = checkout.run(elsewhere, checkout.root().resolve(".ci/run"));

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith(checkout.root() + "\n");
        assertThat(checkout.mavenCalls()).containsExactly(home + ": -B -ntp verify");
    }
}
