package dev.patchbay.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Which calls a fault hits, and for how long. */
class FaultAimTest extends FaultFixture {

    @Test
    void aFaultHitsOnlyItsPathAndOnlySoOften() {
        // Given
        spotify.fault(API, Map.of("kind", "status", "status", 500, "path_prefix", "/v1/me/", "times", 2));
        // When / Then
        assertThat(me().statusCode()).isEqualTo(200);
        assertThat(spotify.api("/me/shows", token).statusCode()).isEqualTo(500);
        assertThat(spotify.control("GET", "/control/faults", null).body()).contains("\"remaining\":1");
        assertThat(spotify.api("/me/shows", token).statusCode()).isEqualTo(500);
        assertThat(spotify.api("/me/shows", token).statusCode()).isEqualTo(200);
    }

    @Test
    void chanceFallsTheSameWayEachTime() {
        // When
        String first = statusesWithChance();
        String second = statusesWithChance();
        // Then
        assertThat(first).isEqualTo(second).contains("200", "500");
    }

    @Test
    void clearingHealsOneTargetOrAll() {
        // Given
        spotify.fault(API, Map.of("kind", "status", "status", 500));
        // When
        spotify.control("DELETE", "/control/faults/" + API, null);
        // Then
        assertThat(me().statusCode()).isEqualTo(200);
        spotify.fault(API, Map.of("kind", "status", "status", 500));
        spotify.control("DELETE", "/control/faults", null);
        assertThat(me().statusCode()).isEqualTo(200);
    }

    private String statusesWithChance() {
        spotify.fault(API, Map.of("kind", "status", "status", 500, "probability", 0.5));
        return IntStream.range(0, 20).mapToObj(_ -> Integer.toString(me().statusCode())).toList().toString();
    }
}
