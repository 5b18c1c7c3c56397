package dev.patchbay.kit.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.example.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Each scope has a row of its own. */
@QuarkusTest
@WithNeighbours
class DatabaseBlockStoreTest {

    private final Instant later = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);

    @Inject
    BlockStore store;

    private final String provider = "provider " + UUID.randomUUID();
    private final String account = UUID.randomUUID().toString();

    @Test
    void whatOneAccountIsToldIsNotInTheRowOfAll() {
        // When
        extend(account, later);
        // Then
        assertThat(until(account)).isEqualTo(later);
        assertThat(until("app")).isEqualTo(Instant.EPOCH);
        assertThat(until(UUID.randomUUID().toString())).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aBlockIsNeverShortened() {
        // Given
        extend(account, later);
        // When
        extend(account, later.minusSeconds(60));
        // Then
        assertThat(until(account)).isEqualTo(later);
        // When
        extend(account, later.plusSeconds(60));
        // Then
        assertThat(until(account)).isEqualTo(later.plusSeconds(60));
    }

    @Test
    void theRowsOfAccountsGoWhenTheyAreOver() {
        // Given
        var over = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        extend("over", over);
        extend("app", over);
        // When
        extend(account, later);
        // Then
        assertThat(until("over")).isEqualTo(Instant.EPOCH);
        assertThat(until("app")).isEqualTo(over);
    }

    private void extend(String scope, Instant until) {
        done(store.extend(provider, scope, until));
    }

    private Instant until(String scope) {
        return done(store.blockedUntil(provider, scope));
    }

    private static <T> T done(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
