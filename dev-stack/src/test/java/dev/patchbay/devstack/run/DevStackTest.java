package dev.patchbay.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.devstack.FakeRoot;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.PortTakenException;

class DevStackTest {

    private static final List<String> PARTS = List.of("postgres", "kafka", "simulators", "gateway-service", "token-service",
            "spotify-service", "discogs-service", "euria-service");

    @TempDir
    Path folder;

    private FakeRoot root;
    private PortPlan ports;

    @BeforeEach
    void prepare() throws IOException {
        root = FakeRoot.in(folder);
        ports = FakeRoot.freePorts();
    }

    @Test
    void suiteStartsAndStopsServicesBeforeWhatTheyNeed() throws Exception {
        // Given
        var progress = new ArrayList<String>();
        var stack = DevStack.reserve(root.options(ports), progress::add);
        // When
        var reports = stack.start();
        var processes = PARTS.stream().map(stack::process).toList();
        var began = System.nanoTime();
        stack.close();
        // Then
        assertThat(reports).extracting(PartReport::name).containsExactlyElementsOf(PARTS);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(FakeRoot.allFree(ports)).isTrue();
        assertThat(root.home().log("gateway-service")).content().contains("stopping while postgres=true kafka=true");
        assertThat(new RunState(root.home()).names()).isEmpty();
    }

    @Test
    void secretsLieOnlyInFilesOfTheirOwner() throws Exception {
        // When
        try (var stack = DevStack.start(root.options(ports))) {
            // Then
            var files = Stream.concat(Stream.of(root.home().secrets()),
                    PARTS.stream().skip(3).map(service -> root.home().config().resolve(service + ".properties")));
            assertThat(files).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            var secrets = Files.readAllLines(root.home().secrets()).stream().filter(line -> line.contains("="))
                    .map(line -> line.substring(line.indexOf('=') + 1)).toList();
            assertThat(secrets).hasSizeGreaterThan(5);
            assertThat(PARTS).allSatisfy(part -> assertThat(commandLine(stack.process(part)))
                    .isNotBlank().doesNotContain(secrets.toArray(String[]::new)));
        }
    }

    @Test
    void takenPortIsSaidBeforeAnythingStarts() throws Exception {
        // Given
        try (var taken = new ServerSocket(ports.management(1), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            // When, Then
            assertThatThrownBy(() -> DevStack.start(root.options(ports)))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(
                            "Port " + taken.getLocalPort() + ", wanted by token-service's management, is taken by process "
                                    + ProcessHandle.current().pid());
            assertThat(root.home().log("postgres")).doesNotExist();
        }
    }

    @Test
    void secondSuiteOnTheSameHomeIsRefused() {
        // Given
        try (var first = DevStack.reserve(root.options(ports), line -> {
        })) {
            // When, Then
            assertThatThrownBy(() -> DevStack.start(root.options(FakeRoot.freePorts())))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("already running in " + first.home().path());
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException notLinux) {
            return process.info().commandLine().orElse("");
        }
    }
}
