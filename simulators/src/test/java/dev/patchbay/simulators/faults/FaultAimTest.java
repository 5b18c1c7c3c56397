package dev.patchbay.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.simulators.TestSpotify;

/** Which calls a fault hits, and for how long. */
class FaultAimTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private static final String API = "spotify-api";
    private String token;

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @BeforeEach
    void connect() {
        SPOTIFY.reset();
        token = SPOTIFY.accessToken("mira");
    }

    @Test
    void aFaultHitsOnlyItsPathAndOnlySoOften() {
        // Given
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500, "path_prefix", "/v1/me/", "times", 2));
        // When / Then
        assertThat(me().statusCode()).isEqualTo(200);
        assertThat(SPOTIFY.api("/me/shows", token).statusCode()).isEqualTo(500);
        assertThat(SPOTIFY.control("GET", "/control/faults", null).body()).contains("\"remaining\":1");
        assertThat(SPOTIFY.api("/me/shows", token).statusCode()).isEqualTo(500);
        assertThat(SPOTIFY.api("/me/shows", token).statusCode()).isEqualTo(200);
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
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500));
        // When
        SPOTIFY.control("DELETE", "/control/faults/" + API, null);
        // Then
        assertThat(me().statusCode()).isEqualTo(200);
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500));
        SPOTIFY.control("DELETE", "/control/faults", null);
        assertThat(me().statusCode()).isEqualTo(200);
    }

    private String statusesWithChance() {
        SPOTIFY.fault(API, Map.of("kind", "status", "status", 500, "probability", 0.5));
        return IntStream.range(0, 20).mapToObj(_ -> Integer.toString(me().statusCode())).toList().toString();
    }

    private HttpResponse<String> me() {
        return SPOTIFY.api("/me", token);
    }
}
