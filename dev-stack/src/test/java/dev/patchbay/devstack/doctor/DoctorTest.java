package dev.patchbay.devstack.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.devstack.FakeRoot;
import dev.patchbay.stack.process.Command;

class DoctorTest {

    @TempDir
    Path folder;

    @Test
    void takenPortIsFoundWithItsOwnerAndARemedy() throws Exception {
        // Given
        var root = FakeRoot.in(folder);
        var ports = FakeRoot.freePorts();
        try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            // When
            var bad = new Doctor(root.path(), root.home(), ports).findings().stream().filter(finding -> !finding.isGood());
            // Then
            assertThat(bad).singleElement().satisfies(finding -> {
                assertThat(finding.subject()).isEqualTo("port " + taken.getLocalPort());
                assertThat(finding.detail()).contains("process " + ProcessHandle.current().pid());
                assertThat(finding.remedy()).hasValueSatisfying(remedy -> assertThat(remedy).contains("--port-base"));
            });
        }
    }

    @Test
    void aKeyWithWhichUpCannotStartIsFound() throws Exception {
        // Given
        var root = FakeRoot.in(folder);
        Files.createDirectories(root.home().settings().getParent());
        Files.writeString(root.home().settings(), "patchbay.nonsense=1");
        // When
        var bad = new Doctor(root.path(), root.home(), FakeRoot.freePorts()).findings().stream()
                .filter(finding -> !finding.isGood());
        // Then
        assertThat(bad).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("settings");
            assertThat(finding.detail()).contains("patchbay.nonsense");
        });
    }

    @Test
    void missingBuildIsFound() {
        // Given
        var root = new FakeRoot(folder);
        // When
        var findings = new ToolChecks(root.path(), root.home()).findings();
        // Then
        assertThat(findings).filteredOn(finding -> !finding.isGood()).extracting(Finding::subject).containsExactly("build");
    }

    @ParameterizedTest
    @CsvSource({ "Apache Maven 3.8.7, true", "Apache Maven 3.9.11 (3e54c93a), true", "Apache Maven 4.0.0, true",
            "Apache Maven 3.6.3, false", "mvn: not found, false" })
    void mavenMustBeNewEnough(String output, boolean good) {
        assertThat(ToolChecks.maven(new Command.Result(0, output)).isGood()).isEqualTo(good);
    }
}
