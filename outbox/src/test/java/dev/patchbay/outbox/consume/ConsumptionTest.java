package dev.patchbay.outbox.consume;

import static dev.patchbay.outbox.support.Running.json;
import static dev.patchbay.outbox.support.Running.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.support.App;
import dev.patchbay.outbox.support.Change;
import dev.patchbay.outbox.support.Database;
import dev.patchbay.outbox.support.Running;
import dev.patchbay.outbox.support.Topic;
import dev.patchbay.stack.StackOutage;
import io.micrometer.core.instrument.MeterRegistry;

@App
class ConsumptionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = Change.TOPIC + ".outbox-test.dlq";

    @Inject
    MeterRegistry metrics;

    private final Database database = Running.database();
    private final String name = UUID.randomUUID().toString();

    @Test
    void poisonGoesToTheDeadLettersAndTheRestGoesOnInOrder() {
        // Given
        var skipped = records("skipped");
        var dead = records("dead_lettered");
        var poison = new Change(Change.POISON, 7).event();
        var wrongData = new String(json(change(8)), UTF_8).replace("\"sequence\":8", "\"sequence\":\"many\"");
        var garbage = new byte[] { (byte) 0xff, 0, '{' };
        // When
        send(database, name, json(change(1)), garbage, wrongData.getBytes(UTF_8), json(poison), json(change(2)),
                json(new Change(name, 9).event("dev.patchbay.thing.unheard_of.v1")), new byte[0], json(change(3)));
        // Then
        awaitEffects("1", "2", "3");
        try (var reader = Topic.committed(database.broker(), DEAD_LETTERS)) {
            await().atMost(PATIENCE).until(() -> mine(reader).size() == 4);
            var letters = mine(reader);
            assertThat(letters).extracting(ConsumerRecord::value).containsExactly(garbage, wrongData.getBytes(UTF_8),
                    json(poison), new byte[0]);
            assertThat(letters).extracting(letter -> header(letter, "dead-letter-reason")).containsExactly(
                    "Not a CloudEvent 1.0 in structured JSON (JsonParseException)",
                    "The data do not fit dev.patchbay.thing.changed.v1 (InvalidFormatException)",
                    "The handler of dev.patchbay.thing.changed.v1 failed (java.lang.IllegalStateException)",
                    "Not a CloudEvent 1.0 in structured JSON (MismatchedInputException)");
            assertThat(letters).allSatisfy(letter -> {
                assertThat(header(letter, "dead-letter-topic")).isEqualTo(Change.TOPIC);
                assertThat(header(letter, "dead-letter-offset")).isNotEmpty();
            });
        }
        assertThat(records("skipped") - skipped).isEqualTo(1);
        assertThat(records("dead_lettered") - dead).isEqualTo(4);
    }

    @Test
    void duplicatesAndShufflesHaveNoSecondEffect() {
        // Given
        var events = LongStream.rangeClosed(1, 40).mapToObj(this::change).toList();
        var sent = new ArrayList<>(events);
        sent.addAll(events);
        Collections.shuffle(sent, new Random(1));
        // When
        send(database, name, sent.stream().map(Running::json).toArray(byte[][]::new));
        // Then
        await().atMost(PATIENCE).until(() -> effects().size() == 40);
        send(database, name, json(change(41)));
        await().atMost(PATIENCE).until(() -> effects().contains("41"));
        assertThat(effects()).hasSize(41).doesNotHaveDuplicates();
        assertThat(database.rows("select sequence from projection where name = ?", name)).containsExactly("41");
    }

    @Test
    void aDatabaseThatIsAwayCostsNoEvent() {
        // Given
        send(database, name, json(change(1)));
        awaitEffects("1");
        // When
        StackOutage.POSTGRES.begin();
        try {
            send(database, name, json(change(2)), json(change(3)));
            await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        } finally {
            StackOutage.POSTGRES.end();
        }
        // Then
        awaitEffects("1", "2", "3");
    }

    @Test
    void aBrokerThatWasAwayIsReadOn() {
        // Given
        send(database, name, json(change(1)));
        awaitEffects("1");
        // When
        StackOutage.KAFKA.begin();
        StackOutage.KAFKA.end();
        send(database, name, json(change(2)));
        // Then
        awaitEffects("1", "2");
    }

    @Test
    void rebalancingCostsNoEventAndRepeatsNoEffect() {
        // Given
        var config = Map.<String, Object> of("bootstrap.servers", database.brokers(), "group.id", "outbox-test",
                "auto.offset.reset", "earliest", "enable.auto.commit", "false");
        // When another member of the group takes partitions and leaves again without having done anything
        for (long sequence = 1; sequence <= 3; sequence++) {
            try (var other = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
                other.subscribe(List.of(Change.TOPIC));
                await().atMost(PATIENCE).until(() -> {
                    other.poll(Duration.ofMillis(100));
                    return !other.assignment().isEmpty();
                });
                send(database, name, json(change(sequence)));
                send(database, name + "'", json(change(10 + sequence)));
                other.poll(Duration.ofMillis(300));
            }
        }
        // Then
        await().atMost(PATIENCE).until(() -> effects().size() >= 6);
        assertThat(effects()).containsExactlyInAnyOrder("1", "2", "3", "11", "12", "13");
    }

    private double records(String outcome) {
        return metrics.counter("consumer.events", "consumer", "changes", "outcome", outcome).count();
    }

    private void awaitEffects(String... sequences) {
        await().atMost(PATIENCE).until(() -> effects().size() >= sequences.length);
        assertThat(effects()).containsExactly(sequences);
    }

    private List<String> effects() {
        return database.rows("select sequence from effect where name = ? order by id", name);
    }

    private CloudEvent<Change> change(long sequence) {
        return new Change(name, sequence).event();
    }

    private List<ConsumerRecord<String, byte[]>> mine(Topic topic) {
        return topic.records().stream().filter(letter -> name.equals(letter.key())).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
