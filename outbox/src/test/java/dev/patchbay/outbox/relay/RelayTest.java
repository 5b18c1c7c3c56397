package dev.patchbay.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.outbox.support.Topic;

class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String topic = "relayed." + UUID.randomUUID();
    private final Outboxes outbox = new Outboxes("relay_test");

    @AfterEach
    void stopRelays() {
        outbox.close();
        outbox.database.run("delete from outbox_event");
        outbox.database.run("delete from outbox_refused");
    }

    @Test
    void eventsOfAKeyArriveInTheOrderOfTheirWriting() {
        // Given
        var payloads = IntStream.range(0, 1200).mapToObj(Integer::toString).toList();
        payloads.forEach(payload -> outbox.write(topic, "key", payload));
        // When
        outbox.start();
        // Then
        awaitPublished(payloads);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void whatKafkaRefusesIsSetAsideAndTheRestGoesOn() {
        // Given
        var broker = new HashMap<>(outbox.database.broker());
        broker.put("max.request.size", 2_000);
        // what was sent before the cause still waits beside it, and fails with it
        broker.put("linger.ms", 5_000);
        outbox.write(topic, "good", "1");
        outbox.write(topic, "bad", "2", "x".repeat(5_000), "3");
        outbox.write("no topic at all", "bad", "y");
        outbox.write(topic, "good", "4");
        // When
        var careful = outbox.start(new Producers(broker));
        // Then
        await().atMost(PATIENCE).until(() -> outbox.waiting().isEmpty());
        assertThat(publishedSoFar(4)).containsExactlyInAnyOrder("1", "2", "3", "4").containsSubsequence("1", "4")
                .containsSubsequence("2", "3");
        assertThat(outbox.database.rows("select reason from outbox_refused order by id"))
                .containsExactly("RecordTooLargeException", "InvalidTopicException");
        assertThat(outbox.metrics.counter("outbox.events.refused", "topic", topic).count()).isEqualTo(1);
        outbox.stop(careful);
        // When the cause is mended
        outbox.database.run("select outbox_return(id) from outbox_refused where reason = 'RecordTooLargeException'");
        outbox.start();
        // Then
        assertThat(publishedSoFar(5)).contains("x".repeat(5_000));
    }

    @ParameterizedTest
    @ValueSource(strings = { "send", "commitTransaction" })
    void aRelayThatSleptPublishesNothingBehindItsSuccessor(String point) throws InterruptedException {
        // Given
        var drowsy = new DrowsyProducers(outbox.database.broker());
        outbox.start(drowsy);
        outbox.write(topic, "key", "1");
        awaitPublished(List.of("1"));
        drowsy.sleepBefore(point);
        outbox.write(topic, "key", "2");
        drowsy.awaitSleep();
        // When
        outbox.endSessionOfTheLeader();
        var successor = outbox.start();
        outbox.write(topic, "key", "3", "4");
        awaitPublished(List.of("1", "2", "3", "4"));
        drowsy.sleepBefore("");
        drowsy.wake();
        outbox.stop(successor);
        outbox.write(topic, "key", "5");
        // Then
        awaitPublished(List.of("1", "2", "3", "4", "5"));
        try (var everything = Topic.everything(outbox.database.broker(), topic)) {
            await().atMost(PATIENCE).until(() -> everything.values().contains("5"));
            assertThat(everything.values()).isSorted();
        }
    }

    @Test
    void aRelayThatStopsPublishesWhatWaits() {
        // Given
        var relay = outbox.start();
        outbox.write(topic, "key", "0");
        awaitPublished(List.of("0"));
        // When
        var payloads = IntStream.range(0, 3000).mapToObj(Integer::toString).toList();
        outbox.database.run("insert into outbox_event (topic, message_key, payload)"
                + " select ?, 'key', n::text from generate_series(1, 2999) n", topic);
        outbox.stop(relay);
        // Then
        assertThat(outbox.waiting()).isEmpty();
        awaitPublished(payloads);
    }

    @Test
    void theBacklogIsMeasured() {
        // Given
        outbox.database.run("insert into outbox_event (topic, message_key, payload, created_at)"
                + " values ('away', 'key', '', now() - interval '1 hour')");
        var broker = new HashMap<>(outbox.database.broker());
        broker.put("bootstrap.servers", "127.0.0.1:1");
        // When
        outbox.start(new Producers(broker));
        // Then
        await().atMost(PATIENCE).until(() -> outbox.metrics.get("outbox.events.waiting").gauge().value() == 1);
        assertThat(outbox.metrics.get("outbox.lag").timeGauge().value(TimeUnit.SECONDS))
                .isBetween(3600.0, 3700.0);
    }

    private void awaitPublished(List<String> payloads) {
        try (var reader = Topic.committed(outbox.database.broker(), topic)) {
            await().atMost(PATIENCE).until(() -> reader.values().size() >= payloads.size());
            assertThat(reader.values()).isEqualTo(payloads);
        }
    }

    private List<String> publishedSoFar(int count) {
        try (var reader = Topic.committed(outbox.database.broker(), topic)) {
            await().atMost(PATIENCE).until(() -> reader.values().size() >= count);
            return reader.values();
        }
    }
}
