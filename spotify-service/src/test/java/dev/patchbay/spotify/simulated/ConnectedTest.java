package dev.patchbay.spotify.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.restassured.response.Response;

/** Tests that begin with one account connected to a Spotify that is well. */
@WithNeighbours
public abstract class ConnectedTest {

    private static boolean warm;

    protected FakeGateway gateway;
    protected FakeTokenService tokenService;
    protected SimulatedSpotify spotify;
    protected SpotifyClient client;

    @BeforeEach
    void connect() {
        ready();
        warmUp();
        tokenService.reset();
        client = connected("mira");
        spotify.mend();
    }

    /** What a first answer needs beside a connection. */
    protected void ready() {
        // nothing
    }

    @AfterEach
    void mend() {
        spotify.mend();
    }

    /** The first call of a fresh JVM on a busy machine may outlast the short deadlines of a test. */
    private void warmUp() {
        if (!warm) {
            spotify.mend();
            var first = connected("mira");
            Awaitility.await("a first answer").atMost(Duration.ofMinutes(1))
                    .until(() -> first.get("/podcasts").statusCode() == 200);
            warm = true;
        }
    }

    /** One more account, connected to that person's. */
    protected final SpotifyClient connected(String person) {
        return SpotifyClient.connected(gateway, tokenService, spotify.grant(person));
    }

    protected static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("code").toString()).isEqualTo(code);
    }
}
