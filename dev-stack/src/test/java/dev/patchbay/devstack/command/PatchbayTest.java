package dev.patchbay.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.devstack.FakeRoot;
import dev.patchbay.devstack.Main;
import dev.patchbay.devstack.run.RunState;
import dev.patchbay.devstack.run.Supervisor;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.stack.process.Command;

/** The command line as people use it, with fake services. */
class PatchbayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private FakeRoot root;
    private PortPlan ports;

    @BeforeEach
    void prepare() throws Exception {
        root = FakeRoot.in(folder);
        ports = FakeRoot.freePorts();
    }

    @AfterEach
    void stop() {
        new Supervisor(root.home()).stop();
    }

    @Test
    void controlCStopsEverythingInOrder() throws Exception {
        // Given
        var up = start("up", "--port-base", base());
        awaitReady();
        assertThat(output()).contains("service", "gateway-service", "ready", "Next: ./patchbay tour");
        // When
        Command.of("kill", "-INT", "--", "-" + up.pid()).run();
        // Then
        assertThat(up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(FakeRoot.allFree(ports)).isTrue();
        assertThat(root.home().log("spotify-service")).content().contains("stopping while postgres=true kafka=true");
        assertThat(root.home().log("postgres")).content().contains("received fast shutdown request",
                "database system is shut down");
    }

    @Test
    void upAfterAKilledUpEndsWhatItLeftAndKeepsTheData() throws Exception {
        // Given
        var killed = start("up", "--port-base", base());
        awaitReady();
        execute("CREATE TABLE kept(id int)");
        var left = new RunState(root.home()).process("gateway-service").orElseThrow();
        killed.destroyForcibly().waitFor();
        assertThat(left.isAlive()).isTrue();
        Files.delete(root.home().run().resolve("ready"));
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(output()).contains(
                "FAIL  suite: up was killed and left notes of discogs-service, euria-service, gateway-service, kafka");
        // When
        start("up", "--port-base", base());
        awaitReady();
        // Then
        assertThat(left.isAlive()).isFalse();
        assertThat(output())
                .contains("Ended what an earlier run had left behind: discogs-service, euria-service, gateway-service, kafka, "
                        + "postgres");
        execute("INSERT INTO kept VALUES (1)");
    }

    @Test
    void childThatDiesEndsTheSuiteWithItsCause() throws Exception {
        // Given
        var up = start("up", "--port-base", base());
        awaitReady();
        // When
        new RunState(root.home()).process("kafka").orElseThrow().destroyForcibly();
        // Then
        assertThat(up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(output()).contains("patchbay: Kafka ended with exit code 137", root.home().log("kafka").toString());
        assertThat(FakeRoot.allFree(ports)).isTrue();
        assertThat(run("doctor", "--port-base", base())).isEqualTo(1);
        assertThat(output()).contains("FAIL  suite: not running: Kafka ended with exit code 137; its log is "
                + root.home().log("kafka"));
        assertThat(run("down")).isZero();
        assertThat(run("doctor", "--port-base", base())).isZero();
    }

    @Test
    void detachedSuiteIsHealthyRefusesASecondAndGoesDown() throws Exception {
        // When
        var detached = start("up", "--detach", "--port-base", base());
        // Then
        assertThat(detached.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("Next: ./patchbay tour", "runs in the background");
        assertThat(detached.exitValue()).isZero();
        // When
        var doctor = run("doctor");
        // Then
        assertThat(output()).contains("ok    token-service: ready").doesNotContain("FAIL");
        assertThat(doctor).isZero();
        // When
        var second = run("up", "--port-base", base());
        // Then
        assertThat(second).isEqualTo(1);
        assertThat(output()).contains("patchbay: Patchbay is already running");
        assertThat(run("reset", "--yes")).isEqualTo(1);
        // When
        var down = run("down");
        // Then
        assertThat(down).isZero();
        assertThat(output()).contains("Patchbay is stopped.");
        assertThat(FakeRoot.allFree(ports)).isTrue();
    }

    @Test
    void detachedSuiteThatCannotStartSaysWhy() throws Exception {
        // Given
        Files.createFile(root.jarOf("token-service").resolveSibling("dies"));
        // When
        var exit = run("up", "--detach", "--port-base", base());
        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(output()).contains("patchbay.example is missing", root.home().log("token-service").toString());
        assertThat(FakeRoot.allFree(ports)).isTrue();
    }

    @Test
    void realSpotifyNeedsAClientId() throws Exception {
        // When
        var exit = run("up", "--provider", "spotify=real", "--port-base", base());
        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(output()).contains("patchbay: The real Spotify needs the client id of your app");
    }

    @Test
    void usageErrorsExitWithTwo() throws Exception {
        assertThat(run("up", "--provider", "tidal=real")).isEqualTo(2);
        assertThat(output()).contains("There is no provider 'tidal'");
        assertThat(run("up", "--port-base", "80")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("logs", "nobody")).isEqualTo(2);
        assertThat(output()).contains("There is no log of 'nobody'");
        assertThat(run("logs", "-n", "-3")).isEqualTo(2);
        assertThat(output()).contains("--lines must not be negative, but is -3").doesNotContain("\tat ");
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        assertThat(run("up", "--help")).isZero();
        assertThat(output()).contains("Usage: patchbay up", "--port-base");
        assertThat(run("--version")).isZero();
        assertThat(output()).startsWith("Patchbay ");
    }

    @Test
    void tourWithoutASuiteSaysHowToStartIt() throws Exception {
        assertThat(run("tour")).isEqualTo(1);
        assertThat(output()).contains("Patchbay is not running in " + root.home().path(), "./patchbay up");
    }

    @Test
    void resetAsksAndKeepsTheSettings() throws Exception {
        // Given
        root.home().prepare();
        Files.writeString(root.home().settings(), "spotify.client-id=mine\n");
        // When, Then
        assertThat(run("reset")).isEqualTo(1);
        assertThat(output()).contains("Type yes to go on", "Nothing was removed.");
        assertThat(run("reset", "--yes")).isZero();
        assertThat(root.home().path()).isDirectoryNotContaining(path -> !path.equals(root.home().settings()));
    }

    private String base() {
        return Integer.toString(ports.base());
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> ReadyMark.isSet(root.home()));
    }

    private String output() throws Exception {
        return Files.readString(folder.resolve("output"));
    }

    private int run(String... arguments) throws Exception {
        Files.deleteIfExists(folder.resolve("output"));
        var process = start(arguments);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process start(String... arguments) throws Exception {
        // what a script runs in the background ignores Ctrl-C, and so would all that it starts
        var line = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dpatchbay.root=" + root.path(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    private void execute(String sql) throws Exception {
        var config = new Properties();
        try (var file = Files.newBufferedReader(root.home().config().resolve("gateway-service.properties"))) {
            config.load(file);
        }
        try (var connection = DriverManager.getConnection(config.getProperty("quarkus.datasource.jdbc.url"),
                config.getProperty("quarkus.datasource.username"), config.getProperty("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
