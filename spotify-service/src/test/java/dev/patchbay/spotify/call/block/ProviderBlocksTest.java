package dev.patchbay.spotify.call.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.call.TestProvider;
import dev.patchbay.spotify.simulated.HandClock;
import io.smallrye.mutiny.Uni;

class ProviderBlocksTest {

    private final HandClock clock = new HandClock();
    private final TestProvider provider = new TestProvider();

    @Test
    void anotherReplicaKnowsWithinASecond() {
        // Given
        var store = new BlocksInMemory();
        var one = store.replica(provider, clock);
        var other = store.replica(provider, clock);
        assertThat(other.remaining().await().indefinitely()).isZero();
        // When
        one.block(Duration.ofSeconds(60)).await().indefinitely();
        clock.advance(Duration.ofSeconds(1));
        // Then
        assertThat(one.remaining().await().indefinitely()).isEqualTo(Duration.ofSeconds(59));
        assertThat(other.remaining().await().indefinitely()).isEqualTo(Duration.ofSeconds(59));
    }

    @Test
    void aBlockEndsByItself() {
        // Given
        var blocks = new BlocksInMemory().replica(provider, clock);
        blocks.block(Duration.ofSeconds(60)).await().indefinitely();
        // When
        clock.advance(Duration.ofSeconds(60));
        // Then
        assertThat(blocks.remaining().await().indefinitely()).isZero();
    }

    @Test
    void withoutTheDatabaseAReplicaObeysWhatItWasTold() {
        // Given
        var blocks = new ProviderBlocks(provider, new BrokenStore(), clock);
        // When
        blocks.block(Duration.ofSeconds(60)).await().indefinitely();
        clock.advance(Duration.ofSeconds(5));
        // Then
        assertThat(blocks.remaining().await().indefinitely()).isEqualTo(Duration.ofSeconds(55));
    }

    private static final class BrokenStore implements BlockStore {

        @Override
        public Uni<Instant> blockedUntil(String provider) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }

        @Override
        public Uni<Void> extend(String provider, Instant until) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }
    }
}
