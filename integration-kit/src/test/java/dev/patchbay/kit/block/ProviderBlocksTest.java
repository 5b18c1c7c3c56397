package dev.patchbay.kit.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

class ProviderBlocksTest {

    private static final Credential ADA = new Credential("token", null, 1L, null, null, UUID.randomUUID());
    private static final Credential BOB = new Credential("another", null, 1L, null, null, UUID.randomUUID());
    private static final Credential APP = new Credential("app", null, null);
    private static final Credential TRIED = new Credential("new", null, 0L);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final HandClock clock = new HandClock();
    private final TestProvider provider = new TestProvider();

    @Test
    void anotherReplicaKnowsWithinASecond() {
        // Given
        var store = new BlocksInMemory();
        var one = store.replica(provider, clock);
        var other = store.replica(provider, clock);
        assertThat(other.remaining(ADA).await().indefinitely()).isZero();
        // When
        one.obey(Duration.ofSeconds(60)).await().indefinitely();
        clock.advance(Duration.ofSeconds(1));
        // Then
        assertThat(one.remaining(ADA).await().indefinitely()).isEqualTo(Duration.ofSeconds(59));
        assertThat(other.remaining(ADA).await().indefinitely()).isEqualTo(Duration.ofSeconds(59));
    }

    @Test
    void aBlockEndsByItself() {
        // Given
        var blocks = new BlocksInMemory().replica(provider, clock);
        blocks.obey(Duration.ofSeconds(60)).await().indefinitely();
        // When
        clock.advance(Duration.ofSeconds(60));
        // Then
        assertThat(blocks.remaining(ADA).await().indefinitely()).isZero();
    }

    @Test
    void withoutTheDatabaseAReplicaObeysWhatItWasTold() {
        // Given
        var blocks = blocks(new BrokenStore());
        // When
        blocks.obey(Duration.ofSeconds(60)).await().indefinitely();
        clock.advance(Duration.ofSeconds(5));
        // Then
        assertThat(blocks.remaining(ADA).await().indefinitely()).isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void aReadThatBeganBeforeABlockDoesNotHideIt() {
        // Given
        var row = new SlowRow();
        var blocks = blocks(row);
        var early = blocks.remaining(ADA).subscribeAsCompletionStage();
        // When
        blocks.obey(Duration.ofSeconds(60)).await().indefinitely();
        row.answers(Instant.EPOCH);
        // Then
        assertThat(early).isCompletedWithValue(Duration.ofSeconds(60));
        assertThat(blocks.remaining(ADA).await().indefinitely()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatTheRowCouldNotBeToldIsObeyedAndToldLater() {
        // Given
        var row = new BlocksInMemory();
        var blocks = row.replica(provider, clock);
        row.failWrites(true);
        blocks.obey(Duration.ofSeconds(60)).await().indefinitely();
        // When
        clock.advance(Duration.ofSeconds(5));
        // Then
        assertThat(blocks.remaining(ADA).await().indefinitely()).isEqualTo(Duration.ofSeconds(55));
        assertThat(row.replica(provider, clock).remaining(ADA).await().indefinitely()).isZero();
        // When
        row.failWrites(false);
        clock.advance(Duration.ofSeconds(5));
        blocks.remaining(ADA).await().indefinitely();
        // Then
        assertThat(row.replica(provider, clock).remaining(ADA).await().indefinitely()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void anOperatorCanLiftABlock() {
        // Given
        var row = new BlocksInMemory();
        var blocks = row.replica(provider, clock);
        blocks.obey(Duration.ofSeconds(60)).await().indefinitely();
        // When
        row.lift();
        clock.advance(Duration.ofSeconds(1));
        // Then
        assertThat(blocks.remaining(ADA).await().indefinitely()).isZero();
    }

    @Test
    void aLimitOfTheAppIsOneForAll() {
        // Given
        var blocks = new BlocksInMemory().replica(provider, clock);
        // When
        blocks.obey(ADA, MINUTE).await().indefinitely();
        // Then
        for (var credential : List.of(ADA, BOB, APP, TRIED)) {
            assertThat(left(blocks, credential)).isEqualTo(MINUTE);
        }
        assertThat(blocks.remaining(BOB.holder()).await().indefinitely()).isEqualTo(MINUTE);
    }

    @Test
    void aLimitOfOneCredentialIsItsAccountsAlone() {
        // Given
        var store = new BlocksInMemory();
        var blocks = store.replica(limitingEach(), clock);
        var other = store.replica(limitingEach(), clock);
        // When
        blocks.obey(ADA, MINUTE).await().indefinitely();
        // Then
        assertThat(left(blocks, ADA)).isEqualTo(MINUTE);
        assertThat(left(other, ADA)).isEqualTo(MINUTE);
        for (var credential : List.of(BOB, APP, TRIED)) {
            assertThat(left(blocks, credential)).isZero();
        }
        assertThat(blocks.remaining(ADA.holder()).await().indefinitely()).isEqualTo(MINUTE);
        assertThat(blocks.remaining(BOB.holder()).await().indefinitely()).isZero();
    }

    @Test
    void aLimitOfWhoeverShowsNothingIsToldToAllAndHoldsForTheApp() {
        // Given
        var blocks = new BlocksInMemory().replica(limitingEach(), clock);
        // When
        blocks.obey(MINUTE).await().indefinitely();
        // Then
        assertThat(left(blocks, APP)).isEqualTo(MINUTE);
        assertThat(left(blocks, ADA)).isZero();
        assertThat(blocks.remaining(ADA.holder()).await().indefinitely()).isEqualTo(MINUTE);
    }

    @Test
    void whatIsOnlyTriedLimitsNobody() {
        // Given
        var blocks = new BlocksInMemory().replica(limitingEach(), clock);
        // When
        blocks.obey(TRIED, MINUTE).await().indefinitely();
        // Then
        for (var credential : List.of(ADA, APP, TRIED)) {
            assertThat(left(blocks, credential)).isZero();
        }
    }

    private static Duration left(ProviderBlocks blocks, Credential credential) {
        return blocks.remaining(credential).await().indefinitely();
    }

    private static TestProvider limitingEach() {
        return new TestProvider() {

            @Override
            public boolean limitsEachCredential() {
                return true;
            }
        };
    }

    private ProviderBlocks blocks(BlockStore row) {
        return new ProviderBlocks(provider, row, Defaults.of(CallConfig.class), clock);
    }

    /** Its first read takes until a test lets it end. */
    private static final class SlowRow implements BlockStore {

        private UniEmitter<? super Instant> reader;

        @Override
        public Uni<Instant> blockedUntil(String provider, String scope) {
            return Uni.createFrom().emitter(emitter -> reader = emitter);
        }

        @Override
        public Uni<Void> extend(String provider, String scope, Instant until) {
            return Uni.createFrom().voidItem();
        }

        void answers(Instant until) {
            reader.complete(until);
        }
    }

    private static final class BrokenStore implements BlockStore {

        @Override
        public Uni<Instant> blockedUntil(String provider, String scope) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }

        @Override
        public Uni<Void> extend(String provider, String scope, Instant until) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }
    }
}
