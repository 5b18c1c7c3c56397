package dev.patchbay.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.Outbox;
import dev.patchbay.outbox.support.App;
import dev.patchbay.outbox.support.Change;
import dev.patchbay.outbox.support.Database;
import dev.patchbay.outbox.support.Running;
import dev.patchbay.outbox.support.Topic;
import dev.patchbay.stack.ProofSize;
import dev.patchbay.stack.StackOutage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Relays are killed and put to sleep, and Kafka goes away, while writers change rows and a consumer acts on what it hears.
 * Then rows, events and effects are compared.
 */
@App
class NoEventIsLostTest {

    private static final int INTERRUPTIONS = ProofSize.of(5, 100);
    private static final int CHANGES = ProofSize.of(1_000, 10_000);
    private static final Duration KAFKA_AWAY = Duration.ofSeconds(ProofSize.of(5, 30));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TypeReference<CloudEvent<Change>> EVENT = new TypeReference<>() {
    };

    @Inject
    Outbox outbox;
    @Inject
    OutboxRelay relayOfThisProcess;
    @Inject
    ObjectMapper json;

    private final Database database = Running.database();
    private Things things;

    @BeforeEach
    void leaveTheOutboxToOthers() throws InterruptedException {
        relayOfThisProcess.stop(new ShutdownEvent());
        things = new Things(outbox, database);
    }

    @AfterEach
    void relayAgain() {
        relayOfThisProcess.start(new StartupEvent());
    }

    @Test
    void rowsEventsAndEffectsAgreeWhateverDies() throws IOException {
        // When
        try (var relays = new RelayProcesses(database)) {
            relays.start();
            relays.start();
            for (int i = 0; i < INTERRUPTIONS; i++) {
                var leader = relays.awaitLeader();
                var changes = things.change(CHANGES / INTERRUPTIONS);
                interrupt(relays, leader, i);
                changes.join();
            }
            await().atMost(PATIENCE).until(() -> database.rows("select 1 from outbox_event limit 1").isEmpty());
        }
        // Then
        var published = published();
        assertEventsAreThoseOfTheRows(published);
        assertOrderOfEachKey(published);
        // When
        repeatShuffled(published);
        // Then
        assertThat(things.effects()).doesNotHaveDuplicates().hasSize(events(published).size() + things.names.size());
    }

    private static void interrupt(RelayProcesses relays, String leader, int count) {
        if (count == INTERRUPTIONS / 2) {
            withoutKafka();
        } else if (count % 2 == 0) {
            relays.kill(leader);
            relays.start();
        } else {
            relays.sleepUntilReplaced(leader);
        }
    }

    private static void withoutKafka() {
        StackOutage.KAFKA.begin();
        try {
            await().pollDelay(KAFKA_AWAY).atMost(KAFKA_AWAY.multipliedBy(2)).until(() -> true);
        } finally {
            StackOutage.KAFKA.end();
        }
    }

    /** No row without event, and no event without row; each change has one event. */
    private void assertEventsAreThoseOfTheRows(List<ConsumerRecord<String, byte[]>> published) throws IOException {
        var sequences = new HashMap<String, List<Long>>();
        for (var event : events(published).values()) {
            sequences.computeIfAbsent(event.data().name(), name -> new ArrayList<>()).add(event.data().sequence());
        }
        things.sequences().forEach((name, last) -> assertThat(sequences.get(name))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, last).boxed().toList()));
        assertThat(sequences.keySet()).isSubsetOf(things.names);
    }

    /** Duplicates apart there are no steps back; and whoever takes the last record of a key has the newest state. */
    private void assertOrderOfEachKey(List<ConsumerRecord<String, byte[]>> published) throws IOException {
        var seen = new HashSet<String>();
        var last = new HashMap<String, Long>();
        var first = new HashMap<String, Long>();
        for (var message : published) {
            var event = json.readValue(message.value(), EVENT);
            last.put(event.data().name(), event.data().sequence());
            if (seen.add(event.id())) {
                assertThat(event.data().sequence()).isEqualTo(first.merge(event.data().name(), 1L, Long::sum));
            }
        }
        assertThat(last).isEqualTo(things.sequences());
    }

    /** The effect of the last change of each thing tells that what came before it is done with. */
    private void repeatShuffled(List<ConsumerRecord<String, byte[]>> published) throws IOException {
        var some = new ArrayList<>(published);
        Collections.shuffle(some, new Random(1));
        some.subList(0, some.size() / 2).forEach(message -> Running.send(database, message.key(), message.value()));
        var last = new HashMap<>(things.sequences());
        for (var name : things.names) {
            Running.send(database, name, Running.json(new Change(name, last.get(name) + 1).event()));
        }
        await().atMost(PATIENCE).until(() -> things.effects().count() >= events(published).size() + things.names.size());
    }

    private List<ConsumerRecord<String, byte[]>> published() throws IOException {
        var expected = things.sequences().values().stream().mapToLong(Long::longValue).sum();
        try (var reader = Topic.committed(database.broker(), Change.TOPIC)) {
            await().atMost(PATIENCE).until(() -> events(mine(reader)).size() >= expected);
            return mine(reader);
        }
    }

    private List<ConsumerRecord<String, byte[]>> mine(Topic topic) {
        return topic.records().stream().filter(message -> things.names.contains(message.key())).toList();
    }

    private Map<String, CloudEvent<Change>> events(List<ConsumerRecord<String, byte[]>> messages) throws IOException {
        var events = new HashMap<String, CloudEvent<Change>>();
        for (var message : messages) {
            var event = json.readValue(message.value(), EVENT);
            events.put(event.id(), event);
        }
        return events;
    }
}
