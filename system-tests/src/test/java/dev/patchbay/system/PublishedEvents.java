package dev.patchbay.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.restassured.path.json.JsonPath;

/** What a consumer has heard of the connections of a suite since its beginning. */
final class PublishedEvents implements AutoCloseable {

    private static final List<String> TOPICS = List.of("patchbay.connections.v1", "patchbay.renewals.v1");

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

    PublishedEvents(String bootstrapServers) {
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "group.id",
                "system-test-" + UUID.randomUUID(), "auto.offset.reset", "earliest", "enable.auto.commit", "false",
                "isolation.level", "read_committed", "metadata.max.age.ms", "1000"), new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(TOPICS);
    }

    /** The sequences over both topics, in their order, each once. */
    List<Long> sequences() {
        consumer.poll(Duration.ofMillis(300)).forEach(heard::add);
        return TOPICS.stream().flatMap(topic -> sequences(topic).stream()).distinct().sorted().toList();
    }

    /** As they came; first of one topic, then of the other. */
    List<List<Long>> byTopic() {
        return TOPICS.stream().map(this::sequences).toList();
    }

    private List<Long> sequences(String topic) {
        return heard.stream().filter(message -> message.topic().equals(topic))
                .map(message -> JsonPath.from(message.value()).getLong("data.sequence")).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
