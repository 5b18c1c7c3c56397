package dev.patchbay.spotify.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.restassured.response.Response;

/** Tests that begin with one account connected to a Spotify that is well. */
@WithNeighbours
public abstract class ConnectedTest {

    protected FakeGateway gateway;
    protected FakeTokenService tokenService;
    protected SimulatedSpotify spotify;
    protected SpotifyClient client;

    @BeforeEach
    void connect() {
        tokenService.reset();
        client = connected("mira");
        spotify.mend();
    }

    @AfterEach
    void mend() {
        spotify.mend();
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
