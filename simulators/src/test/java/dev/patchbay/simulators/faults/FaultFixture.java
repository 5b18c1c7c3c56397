package dev.patchbay.simulators.faults;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import dev.patchbay.simulators.TestSpotify;

/** A Spotify without faults, and Mira who is connected to it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FaultFixture {

    static final String API = "spotify-api";

    final TestSpotify spotify = TestSpotify.start();
    String token;

    @BeforeEach
    void connect() {
        spotify.reset();
        token = spotify.accessToken("mira");
    }

    @AfterAll
    void stop() {
        spotify.close();
    }

    HttpResponse<String> me() {
        return spotify.api("/me", token);
    }
}
