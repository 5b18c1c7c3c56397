package dev.patchbay.devstack.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what Patchbay's topics were told since the reader was made; earlier walks left events of the same account. */
final class EventReader implements AutoCloseable {

    private static final List<String> TOPICS = List.of("patchbay.connections.v1", "patchbay.renewals.v1");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(300);

    private final KafkaConsumer<String, String> consumer;
    private final long began = System.currentTimeMillis();
    private final Redaction redaction;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    EventReader(String bootstrapServers, Redaction redaction) {
        this.redaction = redaction;
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "group.id", "tour-" + UUID.randomUUID(),
                "auto.offset.reset", "earliest", "enable.auto.commit", "false", "metadata.max.age.ms", "1000");
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(TOPICS);
    }

    /** @return the event in short, once it has come */
    String await(String type, String key) {
        return Patience.until(PATIENCE, () -> find(type, key), Optional::isPresent)
                .map(event -> redaction.shorten(event.topic() + " " + event.value()))
                .orElseThrow(() -> TourFailure.differs("Kafka, key " + key, "an event " + type,
                        "only " + typesOf(key) + " within " + PATIENCE.toSeconds() + " s"));
    }

    private Optional<ConsumerRecord<String, String>> find(String type, String key) {
        consumer.poll(POLL).forEach(this::see);
        return seen.stream().filter(event -> key.equals(event.key()) && event.value().contains("\"" + type + "\"")).findFirst();
    }

    private void see(ConsumerRecord<String, String> event) {
        if (event.timestamp() >= began) {
            seen.add(event);
        }
    }

    private List<String> typesOf(String key) {
        return seen.stream().filter(event -> key.equals(event.key())).map(event -> redaction.shorten(event.value())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
