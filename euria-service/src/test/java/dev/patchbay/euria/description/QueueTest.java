package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.euria.description.Queue.Queued;
import dev.patchbay.euria.description.Queue.Taken;
import dev.patchbay.euria.description.Queue.Unreadable;
import dev.patchbay.euria.prompt.Kind;
import dev.patchbay.euria.prompt.Language;
import dev.patchbay.euria.prompt.Length;
import dev.patchbay.euria.prompt.Subject;
import dev.patchbay.euria.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Who waits in the queue, and whose turn it is; by the clock of the service nothing of it is due for years. */
@QuarkusTest
@WithNeighbours
class QueueTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    Queue queue;

    @Inject
    Pool pool;

    private final UUID account = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void empty() {
        done(pool.query("delete from queued_description").execute());
    }

    @Test
    void oneAccountHasSoManyWaitingAndNoMore() {
        // Given
        var first = add(account, "0", NOW);
        for (int i = 1; i < 20; i++) {
            assertThat(add(account, Integer.toString(i), NOW)).isNotNull();
        }
        // When, Then
        assertThat(add(account, "one too many", NOW)).isNull();
        assertThat(add(account, "0", NOW)).isEqualTo(first);
        assertThat(add(other, "one too many", NOW)).isNotNull();
    }

    @Test
    void accountsTakeTurns() {
        // Given
        var first = add(account, "1", NOW);
        var second = add(account, "2", NOW.plusSeconds(1));
        var late = add(other, "3", NOW.plusSeconds(2));
        // When, Then
        assertThat(take(2)).containsExactlyInAnyOrder(first, late);
        assertThat(take(2)).containsExactly(second);
        assertThat(take(2)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldApartFromTheRest() {
        // Given
        var readable = add(account, "1", NOW);
        var garbage = List.of("not json", "null", "{}", "{\"kind\":\"SONG\"}",
                "{\"kind\":\"ARTIST\",\"language\":\"EN\",\"length\":\"SHORT\"}");
        garbage.forEach(this::spoil);
        // When
        var taken = done(queue.take(10, NOW.plusSeconds(10), LEASE));
        // Then
        assertThat(taken).hasSize(1 + garbage.size()).filteredOn(Queued.class::isInstance).extracting(Taken::id)
                .containsExactly(readable);
        var unreadable = taken.stream().filter(Unreadable.class::isInstance).findFirst().orElseThrow();
        assertThat(done(queue.find(unreadable.account(), unreadable.id()))).isNull();
    }

    /** One more row of the account's, of a shape that nobody knows. */
    private void spoil(String subject) {
        var id = add(other, "spoilt " + subject, NOW);
        done(pool.preparedQuery("update queued_description set subject = $2 where id = $1").execute(Tuple.of(id, subject)));
    }

    private UUID add(UUID whose, String name, Instant askedAt) {
        return done(queue.add(whose, artist(name), askedAt, askedAt));
    }

    private List<UUID> take(int most) {
        return done(queue.take(most, NOW.plusSeconds(10), LEASE)).stream().map(Taken::id).toList();
    }

    private static Subject artist(String name) {
        return new Subject(Kind.ARTIST, name, null, Language.EN, Length.SHORT, null);
    }

    private static <T> T done(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
