package dev.patchbay.euria.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.kit.test.control.IntegrationSwitch;
import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;

/** Tests that begin with one account connected to a EurIA that is well. */
@WithNeighbours
public abstract class ConnectedTest {

    private static boolean warm;

    protected FakeGateway gateway;
    protected FakeTokenService tokenService;
    protected SimulatedEuria euria;
    protected EuriaClient client;

    @Inject
    protected Pool pool;

    @BeforeEach
    void connect() {
        emptyQueue();
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

    /** The queue before EurIA is well again: what one test left would be written in another. */
    @AfterEach
    void mend() {
        emptyQueue();
        euria.restore();
    }

    private void emptyQueue() {
        pool.query("delete from queued_description").execute().await().atMost(Duration.ofSeconds(20));
    }

    /** The first call of a fresh JVM on a busy machine may outlast the short deadlines of a test. */
    private void warmUp() {
        if (!warm) {
            Awaitility.await("a first answer").atMost(Duration.ofMinutes(1))
                    .until(() -> client.describe(artist()).path("state").toString().equals("finished"));
            warm = true;
        }
    }

    protected final IntegrationSwitch integration() {
        return new IntegrationSwitch(gateway, "euria");
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
