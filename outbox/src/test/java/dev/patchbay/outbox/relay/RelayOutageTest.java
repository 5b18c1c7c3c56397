package dev.patchbay.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.outbox.support.Topic;
import dev.patchbay.stack.StackOutage;

/** Full recovery without a restart within 30 seconds of the return. */
class RelayOutageTest {

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final String topic = "relayed." + UUID.randomUUID();
    private final Outboxes outbox = new Outboxes("relay_outage_test");

    @AfterEach
    void stopRelays() {
        outbox.close();
    }

    @Test
    void eventsWaitWhileKafkaIsAway() {
        // Given
        var opened = new AtomicInteger();
        outbox.start(new Producers(outbox.database.broker()) {
            @Override
            Producer<String, String> open(UUID id) {
                opened.incrementAndGet();
                return super.open(id);
            }
        });
        outbox.write(topic, "key", "1");
        awaitThat(() -> outbox.waiting().isEmpty());
        // When
        StackOutage.KAFKA.begin();
        try {
            int before = opened.get();
            outbox.write(topic, "key", "2");
            // an attempt has failed, and the next one has begun
            awaitThat(() -> opened.get() > before);
            outbox.write(topic, "key", "3");
            assertThat(outbox.waiting()).containsExactly("2", "3");
        } finally {
            StackOutage.KAFKA.end();
        }
        // Then
        awaitPublished("1", "2", "3");
    }

    @Test
    void theRelayOutlivesARestartOfTheDatabase() {
        // Given
        outbox.start();
        outbox.write(topic, "key", "1");
        awaitThat(() -> outbox.waiting().isEmpty());
        // When
        StackOutage.POSTGRES.begin();
        StackOutage.POSTGRES.end();
        outbox.write(topic, "key", "2");
        // Then
        awaitPublished("1", "2");
    }

    @Test
    void aRelayOfWhichPostgresqlHearsNothingIsReplaced() throws InterruptedException {
        // Given
        var drowsy = new DrowsyProducers(outbox.database.broker());
        outbox.start(drowsy, Duration.ofSeconds(2));
        drowsy.sleepBefore("send");
        outbox.write(topic, "key", "1");
        drowsy.awaitSleep();
        // When
        outbox.start();
        // Then
        awaitPublished("1");
        drowsy.wake();
    }

    private void awaitPublished(String... payloads) {
        try (var reader = Topic.committed(outbox.database.broker(), topic)) {
            awaitThat(() -> reader.values().size() >= payloads.length);
            assertThat(reader.values()).isEqualTo(List.of(payloads));
        }
    }

    private static void awaitThat(BooleanSupplier condition) {
        await().atMost(RECOVERY).until(condition::getAsBoolean);
    }
}
