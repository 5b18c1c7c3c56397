package dev.patchbay.discogs.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.restassured.response.Response;

/** Tests that begin with one account connected to a Discogs that is well. */
@WithNeighbours
public abstract class ConnectedTest {

    private static boolean warm;

    protected FakeGateway gateway;
    protected FakeTokenService tokenService;
    protected SimulatedDiscogs discogs;
    protected DiscogsClient client;

    @BeforeEach
    void connect() {
        warmUp();
        tokenService.reset();
        client = connected("mira");
        discogs.mend();
    }

    @AfterEach
    void mend() {
        discogs.mend();
    }

    /** The first call of a fresh JVM on a busy machine may outlast the short deadlines of a test. */
    private void warmUp() {
        if (!warm) {
            discogs.mend();
            var first = connected("mira");
            Awaitility.await("a first answer").atMost(Duration.ofMinutes(1))
                    .until(() -> first.get("/identity").statusCode() == 200);
            warm = true;
        }
    }

    /** One more account, connected to that person's by a personal token. */
    protected final DiscogsClient connected(String person) {
        return DiscogsClient.connected(gateway, tokenService, person, FakeCredential.key(SimulatedDiscogs.key(person)));
    }

    protected static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("code").toString()).isEqualTo(code);
    }

    protected static void assertStatus(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }
}
