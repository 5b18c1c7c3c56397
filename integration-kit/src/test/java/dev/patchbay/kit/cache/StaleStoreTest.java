package dev.patchbay.kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.example.WithNeighbours;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Last good answers in PostgreSQL: bounded, aged, and gone with their account. */
@QuarkusTest
@WithNeighbours
class StaleStoreTest {

    private static final Instant LONG_AGO = Instant.EPOCH.plus(Duration.ofDays(1));
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Inject
    StaleStore store;

    @Inject
    Answers answers;

    private final UUID account = UUID.randomUUID();

    @Test
    void theLatestAnswerReplacesTheOneBefore() {
        // Given
        keep(key("a"), "one", NOW);
        // When
        keep(key("a"), "two", NOW.plusSeconds(1));
        // Then
        assertThat(find(key("a"))).isEqualTo(new Kept<>("two", NOW.plusSeconds(1)));
    }

    @Test
    void onlyTheNewestOfAnAccountAreKept() {
        // When
        for (int i = 0; i < 5; i++) {
            keep(key("page-" + i), "body", NOW.plusSeconds(i));
        }
        // Then
        assertThat(find(key("page-1"))).isNull();
        assertThat(find(key("page-2"))).isNotNull();
    }

    @Test
    void anOldAnswerIsNoAnswer() {
        // Given
        keep(key("a"), "body", NOW);
        // When, Then
        assertThat(await(() -> store.find(key("a"), NOW.plusSeconds(1)))).isNull();
    }

    @Test
    void erasingTakesAllOfOneAccountAndNothingElse() {
        // Given
        var other = new AnswerKey(UUID.randomUUID(), "me", "/me");
        keep(key("a"), "body", NOW);
        keep(other, "body", NOW);
        // When
        erase(NOW);
        // Then
        assertThat(find(key("a"))).isNull();
        assertThat(find(other)).isNotNull();
    }

    @Test
    void anAnswerUnderWayWhileItsAccountDisconnectsIsNotKept() {
        // Given
        var askedAt = NOW;
        erase(NOW.plusMillis(1));
        // When
        await(() -> store.keep(key("late"), "body", askedAt, NOW.plusSeconds(1)));
        // Then
        assertThat(find(key("late"))).isNull();
        // When
        keep(key("later"), "body", NOW.plusSeconds(2));
        // Then
        assertThat(find(key("later"))).isNotNull();
    }

    @Test
    void trimmingRemovesWhatIsTooOld() {
        // Given
        var neutral = new AnswerKey(null, "search", "/search?q=" + UUID.randomUUID());
        keep(neutral, "body", LONG_AGO.plusSeconds(1));
        assertThat(find(neutral)).isNotNull();
        // When
        await(() -> store.trim(LONG_AGO.plusSeconds(2)));
        // Then
        assertThat(find(neutral)).isNull();
    }

    @Test
    void whatIsTooLargeStaysOutOfTheDatabase() {
        // Given
        var small = new AnswerKey(account, "me", "/small");
        var large = new AnswerKey(account, "me", "/large");
        // When
        answers.keep(large, "x".repeat(1_100), Instant.now(), false);
        answers.keep(small, "x".repeat(1_000), Instant.now(), false);
        // Then
        Awaitility.await("kept").until(() -> find(small) != null);
        assertThat(find(large)).isNull();
    }

    private AnswerKey key(String resource) {
        return new AnswerKey(account, "me", resource);
    }

    private void keep(AnswerKey key, String body, Instant now) {
        await(() -> store.keep(key, body, now, now));
    }

    private void erase(Instant until) {
        await(() -> Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> store.erase(session, account, until))));
    }

    private Kept<String> find(AnswerKey key) {
        return await(() -> store.find(key, LONG_AGO));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
