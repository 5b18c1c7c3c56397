package dev.patchbay.kit.test.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.status.CanonicalContract;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;

/**
 * Reads from the real provider with the owner's own credential, given in {@code PATCHBAY_LIVE_TOKEN}; writes nothing, and says
 * what it called. Whoever extends it is no {@code *Test}, so that no build runs it by itself: {@code ./patchbay test --live
 * PROVIDER}.
 */
public abstract class LiveReads extends CanonicalContract {

    private static final String TOKEN = "PATCHBAY_LIVE_TOKEN";

    private final String provider;
    private final List<String> reads;

    /** @param reads paths of the service with their queries */
    protected LiveReads(String provider, String... reads) {
        this.provider = provider;
        this.reads = List.of(reads);
    }

    @Override
    protected final String provider() {
        return provider;
    }

    /** @param token as the owner gave it */
    protected FakeCredential credential(String token) {
        return FakeCredential.key(token);
    }

    @BeforeEach
    void connect() {
        var token = System.getenv(TOKEN);
        assertThat(token).as("Set %s to a credential of yours at %s.", TOKEN, provider()).isNotBlank();
        tokenService.connect(account, Statuses.connected(provider()), credential(token));
    }

    @Test
    void everyReadIsAnsweredByTheProviderItself() {
        for (var path : reads) {
            var began = Instant.now();
            var answer = as(account).urlEncodingEnabled(false).get(path);
            System.out.printf("%s %s -> %d after %d ms%n", provider(), path, answer.statusCode(),
                    Instant.now().toEpochMilli() - began.toEpochMilli());
            assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
            assertThat(answer.path("meta.source").toString()).as(path).isEqualTo("live");
        }
    }
}
