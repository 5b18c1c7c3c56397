package dev.patchbay.outbox.inbox;

import static dev.patchbay.outbox.support.Running.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.support.App;
import dev.patchbay.outbox.support.Change;
import dev.patchbay.outbox.support.Running;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

@App
class InboxTest {

    @Inject
    Inbox inbox;
    @Inject
    InboxRetention retention;

    @Inject
    MeterRegistry metrics;

    private final String name = UUID.randomUUID().toString();
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void anEventHasOneEffectForEachConsumer() {
        var event = change(1);
        assertThat(once("a", event)).isEqualTo(Outcome.APPLIED);
        var duplicates = duplicates();
        assertThat(once("a", event)).isEqualTo(Outcome.DUPLICATE);
        assertThat(duplicates() - duplicates).isEqualTo(1);
        assertThat(once("b", event)).isEqualTo(Outcome.APPLIED);
        assertThat(effects).hasValue(2);
    }

    @Test
    void copiesThatArriveAtOnceHaveOneEffect() {
        var event = change(1);
        var copies = Stream.generate(() -> CompletableFuture.supplyAsync(() -> once("a", event))).limit(8).toList();
        assertThat(copies.stream().map(CompletableFuture::join)).containsOnlyOnce(Outcome.APPLIED);
        assertThat(effects).hasValue(1);
    }

    @Test
    void anEffectThatFailsMayBeRepeated() {
        var event = change(1);
        assertThatThrownBy(() -> await(() -> inbox.once("a", event, session -> Uni.createFrom()
                .failure(new IllegalStateException("Not yet"))))).hasRootCauseMessage("Not yet");
        assertThat(once("a", event)).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void ofShuffledEventsOnlyNewerAndNewerOnesCount() {
        assertThat(newest(change(2))).isEqualTo(Outcome.APPLIED);
        assertThat(newest(change(1))).isEqualTo(Outcome.OUTDATED);
        assertThat(newest(change(3))).isEqualTo(Outcome.APPLIED);
        assertThat(newest(change(3))).isEqualTo(Outcome.OUTDATED);
        assertThat(effects).hasValue(2);
    }

    @Test
    void whatIsOldIsForgotten() {
        // Given
        var old = change(1);
        var recent = change(2);
        newest(old);
        once("a", recent);
        var database = Running.database();
        database.run("update inbox_event set received_at = now() - interval '15 days' where event_id = ?", old.id());
        // When
        await(retention::cleanUp);
        // Then
        assertThat(once("a", recent)).isEqualTo(Outcome.DUPLICATE);
        assertThat(database.rows("select event_id from inbox_event where event_id = ?", old.id())).isEmpty();
    }

    private double duplicates() {
        return metrics.counter("inbox.events", "consumer", "a", "outcome", "duplicate").count();
    }

    private Outcome once(String consumer, CloudEvent<?> event) {
        return await(() -> inbox.once(consumer, event, session -> Uni.createFrom().item(effects::incrementAndGet)));
    }

    private Outcome newest(CloudEvent<Change> event) {
        return await(() -> inbox.newest("newest", event, event.data().sequence(),
                session -> Uni.createFrom().item(effects::incrementAndGet)));
    }

    private CloudEvent<Change> change(long sequence) {
        return new Change(name, sequence).event();
    }
}
