package dev.patchbay.edge.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.time.TurnableClock;
import io.vertx.core.Vertx;

/** A verifier and the issuer whose keys it uses. */
abstract class VerifierFixture {

    static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    final TurnableClock clock = new TurnableClock();
    final Issuer issuer = new Issuer();
    final EllipticCurveJsonWebKey key = TestAssertions.newKey("first");
    final AssertionVerifier verifier = new AssertionVerifier(new BoundedHttpClient(vertx, () -> 64), issuer.location(), clock);

    @BeforeEach
    void publish() {
        issuer.publish(key);
    }

    @AfterEach
    void stop() {
        issuer.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    Caller verify(String assertion) {
        return verifier.verify(assertion, TestAssertions.AUDIENCE).await().atMost(LONG_ENOUGH);
    }

    void assertRefused(String assertion) {
        var outcome = verifier.verify(assertion, TestAssertions.AUDIENCE).onItem().transform(Object.class::cast)
                .onFailure().recoverWithItem(failure -> failure).await().atMost(LONG_ENOUGH);
        assertThat(outcome).isInstanceOf(InvalidAssertionException.class);
    }
}
