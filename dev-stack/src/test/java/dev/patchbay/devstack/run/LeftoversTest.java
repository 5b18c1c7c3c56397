package dev.patchbay.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.devstack.FakeProgram;
import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.OwnerOnly;
import dev.patchbay.stack.process.Ports;

class LeftoversTest {

    @TempDir
    Path folder;

    @Test
    void recordedProcessIsEnded() throws Exception {
        // Given
        var state = state();
        var process = java();
        state.record("simulators", process.toHandle());
        // When
        var ended = new Leftovers(state).end();
        // Then
        assertThat(ended).containsExactly("simulators");
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(state.names()).isEmpty();
    }

    @Test
    void processThatOnlyInheritedTheIdIsLeftAlone() throws Exception {
        // Given
        var state = state();
        var stranger = java();
        OwnerOnly.write(state.home().run().resolve("simulators.process"),
                Map.of("pid", Long.toString(stranger.pid()), "started", "2020-01-01T00:00:00Z"));
        // When
        var ended = new Leftovers(state).end();
        // Then
        assertThat(ended).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void programThatIsNoneOfOursIsLeftAlone() throws Exception {
        // Given
        var state = state();
        var stranger = new ProcessBuilder("sleep", "60").start();
        state.record("kafka", stranger.toHandle());
        // When
        new Leftovers(state).end();
        // Then
        assertThat(stranger.isAlive()).isTrue();
        assertThat(state.names()).isEmpty();
        stranger.destroyForcibly();
    }

    @Test
    void damagedRecordIsForgotten() throws Exception {
        // Given
        var state = state();
        OwnerOnly.write(state.home().run().resolve("kafka.process"), Map.of("pid", "many"));
        // When, Then
        assertThat(new Leftovers(state).end()).isEmpty();
        assertThat(state.names()).isEmpty();
    }

    private RunState state() {
        var home = new Home(folder);
        home.prepare();
        return new RunState(home);
    }

    private static Process java() throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FakeProgram.class.getName(), "--port", Integer.toString(Ports.free()))
                .start();
    }
}
