package dev.patchbay.kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.config.Defaults;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Answers on their way to a database that takes its time. */
class LateStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final SlowStore database = new SlowStore();
    private final LateStore late = new LateStore(database, Defaults.of(CacheConfig.class));
    private final UUID account = UUID.randomUUID();

    @Test
    void anAnswerIsFoundBeforeItIsWritten() {
        // When
        keep("a", "one");
        // Then
        assertThat(find("a")).isEqualTo("one");
        assertThat(database.written).isEmpty();
    }

    @Test
    void oneIsWrittenAfterTheOther() {
        // Given
        keep("a", "one");
        keep("a", "two");
        keep("b", "three");
        // When
        assertThat(database.writing).hasSize(1);
        database.finish();
        database.finish();
        database.finish();
        // Then
        assertThat(database.written).containsExactly("one", "two", "three");
        assertThat(find("a")).isEqualTo("of the database");
    }

    @Test
    void theNewestIsFoundWhileAnOlderOneIsWritten() {
        // Given
        keep("a", "one");
        keep("a", "two");
        // When
        database.finish();
        // Then
        assertThat(find("a")).isEqualTo("two");
    }

    @Test
    void aFailureCostsOneAnswer() {
        // Given
        keep("a", "one");
        keep("b", "two");
        // When
        database.fail();
        database.finish();
        // Then
        assertThat(database.written).containsExactly("two");
        assertThat(find("a")).isEqualTo("of the database");
    }

    @Test
    void whatIsForgottenIsNotFound() {
        // Given
        keep("a", "one");
        // When
        late.forget(account, NOW);
        // Then
        assertThat(find("a")).isEqualTo("of the database");
    }

    @Test
    void whatIsTooMuchIsLeftOut() {
        // When
        for (int i = 0; i < 1_000; i++) {
            keep("page-" + i, "body");
        }
        // Then
        assertThat(find("page-0")).isEqualTo("body");
        assertThat(find("page-999")).isEqualTo("of the database");
    }

    private void keep(String resource, String body) {
        late.keep(key(resource), body, NOW, NOW);
    }

    private String find(String resource) {
        return late.find(key(resource), NOW).await().indefinitely().value();
    }

    private AnswerKey key(String resource) {
        return new AnswerKey(account, "me", resource);
    }

    /** Writes when a test says so. */
    private static final class SlowStore implements StaleStore {

        private final Deque<Write> writing = new ArrayDeque<>();
        private final List<String> written = new ArrayList<>();

        private record Write(String body, UniEmitter<? super Void> end) {
        }

        void finish() {
            var write = writing.removeFirst();
            written.add(write.body());
            write.end().complete(null);
        }

        void fail() {
            writing.removeFirst().end().fail(new IllegalStateException("away"));
        }

        @Override
        public Uni<Kept<String>> find(AnswerKey key, Instant notBefore) {
            return Uni.createFrom().item(new Kept<>("of the database", NOW));
        }

        @Override
        public Uni<Void> keep(AnswerKey key, String body, Instant askedAt, Instant now) {
            return Uni.createFrom().emitter(emitter -> writing.addLast(new Write(body, emitter)));
        }

        @Override
        public Uni<Void> erase(Mutiny.Session session, UUID account, Instant now) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> trim(Instant notBefore) {
            return Uni.createFrom().voidItem();
        }
    }
}
