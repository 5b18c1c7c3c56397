package dev.patchbay.kit.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

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
        var blocks = blocks(new BrokenStore());
        // When
        blocks.block(Duration.ofSeconds(60)).await().indefinitely();
        clock.advance(Duration.ofSeconds(5));
        // Then
        assertThat(blocks.remaining().await().indefinitely()).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void aReadThatBeganBeforeABlockDoesNotHideIt() {
        // Given
        var row = new SlowRow();
        var blocks = blocks(row);
        var early = blocks.remaining().subscribeAsCompletionStage();
        // When
        blocks.block(Duration.ofSeconds(60)).await().indefinitely();
        row.answers(Instant.EPOCH);
        // Then
        assertThat(early).isCompletedWithValue(Duration.ofSeconds(60));
        assertThat(blocks.remaining().await().indefinitely()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatTheRowCouldNotBeToldIsObeyedAndToldLater() {
        // Given
        var row = new BlocksInMemory();
        var blocks = row.replica(provider, clock);
        row.failWrites(true);
        blocks.block(Duration.ofSeconds(60)).await().indefinitely();
        // When
        clock.advance(Duration.ofSeconds(5));
        // Then
        assertThat(blocks.remaining().await().indefinitely()).isEqualTo(Duration.ofSeconds(55));
        assertThat(row.replica(provider, clock).remaining().await().indefinitely()).isZero();
        // When
        row.failWrites(false);
        clock.advance(Duration.ofSeconds(5));
        blocks.remaining().await().indefinitely();
        // Then
        assertThat(row.replica(provider, clock).remaining().await().indefinitely()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void anOperatorCanLiftABlock() {
        // Given
        var row = new BlocksInMemory();
        var blocks = row.replica(provider, clock);
        blocks.block(Duration.ofSeconds(60)).await().indefinitely();
        // When
        row.lift();
        clock.advance(Duration.ofSeconds(1));
        // Then
        assertThat(blocks.remaining().await().indefinitely()).isZero();
    }

    private ProviderBlocks blocks(BlockStore row) {
        return new ProviderBlocks(provider, row, Defaults.of(CallConfig.class), clock);
    }

    /** Its first read takes until a test lets it end. */
    private static final class SlowRow implements BlockStore {

        private UniEmitter<? super Instant> reader;

        @Override
        public Uni<Instant> blockedUntil(String provider) {
            return Uni.createFrom().emitter(emitter -> reader = emitter);
        }

        @Override
        public Uni<Void> extend(String provider, Instant until) {
            return Uni.createFrom().voidItem();
        }

        void answers(Instant until) {
            reader.complete(until);
        }
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
