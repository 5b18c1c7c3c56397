package dev.patchbay.euria.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.restassured.response.Response;

/** Tests that begin with one account connected to a EurIA that is well. */
@WithNeighbours
public abstract class ConnectedTest {

    private static boolean warm;

    protected FakeGateway gateway;
    protected FakeTokenService tokenService;
    protected SimulatedEuria euria;
    protected EuriaClient client;

    @BeforeEach
    void connect() {
        tokenService.reset();
        euria.restore();
        client = connected("mira");
        ready();
        warmUp();
        euria.restore();
    }

    /** What a first answer needs beside a connection. */
    protected void ready() {
        // nothing
    }

    @AfterEach
    void mend() {
        euria.restore();
    }

    /** The first call of a fresh JVM on a busy machine may outlast the short deadlines of a test. */
    private void warmUp() {
        if (!warm) {
            Awaitility.await("a first answer").atMost(Duration.ofMinutes(1))
                    .until(() -> client.describe(artist()).path("state").toString().equals("finished"));
            warm = true;
        }
    }

    /** One more account, connected with that person's key. */
    protected final EuriaClient connected(String person) {
        return EuriaClient.connected(gateway, tokenService, SimulatedEuria.key(person));
    }

    /** Somebody whom nobody has described yet. */
    protected static String artist() {
        return artist("Artist " + UUID.randomUUID());
    }

    protected static String artist(String name) {
        return "{\"kind\":\"artist\",\"name\":\"" + name + "\",\"language\":\"en\",\"length\":\"short\"}";
    }

    protected static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("code").toString()).isEqualTo(code);
    }
}
