package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.test.status.CanonicalContract;
import dev.patchbay.kit.test.status.Wire;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.response.Response;

/** Contracts that begin with an account connected to a provider that is well. */
public abstract class ProviderContract extends CanonicalContract {

    protected static final String FAILING = "{\"kind\":\"status\",\"status\":500}";

    /** Waits: the first call of a fresh JVM may outlast the short deadlines of a test, and a circuit may be open. */
    @BeforeEach
    void connect() {
        provided().mend();
        var first = connected();
        Awaitility.await("a first answer").atMost(Duration.ofMinutes(1))
                .until(() -> "live".equals(read(first).path("meta.source")));
        connect(account);
        provided().mend();
    }

    @AfterEach
    void mend() {
        provided().mend();
    }

    protected final SimulatedProvider provided() {
        return subject().simulated();
    }

    /** One more account. */
    protected final UUID connected() {
        var another = UUID.randomUUID();
        connect(another);
        return another;
    }

    /** One more account, whose credential the provider does not accept. */
    protected final UUID connectedInVain() {
        var another = UUID.randomUUID();
        tokenService.connect(another, Statuses.connected(provider()), "no-token-of-anybody", Instant.now().plusSeconds(600));
        return another;
    }

    protected final Response read(UUID who) {
        return subject().read().by(as(who));
    }

    protected final JsonNode health() {
        return Wire.json(as(account).get("/integration/health"));
    }

    protected static void assertSource(Response answer, String source) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isEqualTo(source);
    }

    private void connect(UUID who) {
        subject().connect(tokenService, who);
    }
}
