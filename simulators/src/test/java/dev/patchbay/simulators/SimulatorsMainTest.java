package dev.patchbay.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorsMainTest {

    @Test
    void everyOptionIsRead() {
        // When
        SimulatorOptions options = SimulatorsMain.options("--port", "9000", "--host", "127.0.0.2", "--public-origin",
                "https://music.example", "--seed", "7");
        // Then
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.host()).isEqualTo("127.0.0.2");
        assertThat(options.publicOrigin()).isEqualTo(URI.create("https://music.example"));
        assertThat(options.seed()).isEqualTo(7);
    }

    @Test
    void withoutOptionsTheUsualOnesHold() {
        assertThat(SimulatorsMain.options()).isEqualTo(SimulatorOptions.USUAL);
    }

    @ParameterizedTest
    @CsvSource({ "--port,x,--port must be", "--port,70000,port must be", "--colour,red,Unknown option --colour",
            "--public-origin,not-a-url,public origin must be" })
    void aBadOptionIsNamed(String name, String value, String message) {
        assertThatThrownBy(() -> SimulatorsMain.options(name, value))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void aTakenPortIsSaidPlainly() {
        // Given
        try (Simulators first = Simulators.start(0)) {
            int port = first.baseUri().getPort();
            // When / Then
            assertThatThrownBy(() -> Simulators.start(port).close())
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("Is the port taken?");
        }
    }
}
