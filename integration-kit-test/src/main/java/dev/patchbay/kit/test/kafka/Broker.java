package dev.patchbay.kit.test.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.patchbay.contracts.event.CloudEvent;

/** Kafka, as other services see it. */
public final class Broker {

    private Broker() {
    }

    public static void send(String topic, String key, String value) {
        try (var producer = new KafkaProducer<>(address(), new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, key, value);
            message.headers().add("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** From the beginning, as a consumer reads that does as {@code docs/events.md} says. */
    public static Reader read(String topic) {
        return new Reader(topic);
    }

    /** How many records of the topic a consumer group has not yet done with. */
    public static long unread(String group, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address().get("bootstrap.servers"), "group.id", group),
                new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).collect(Collectors.toSet());
            var done = consumer.committed(partitions);
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue() - (done.get(end.getKey()) == null ? 0 : done.get(end.getKey()).offset()))
                    .sum();
        }
    }

    private static Map<String, Object> address() {
        return Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** All that a topic held until now. */
    public static final class Reader implements AutoCloseable {

        private final KafkaConsumer<String, String> consumer;
        private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

        private Reader(String topic) {
            consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", address().get("bootstrap.servers"), "group.id",
                    UUID.randomUUID().toString(), "auto.offset.reset", "earliest", "isolation.level", "read_committed",
                    "metadata.max.age.ms", "300"), new StringDeserializer(), new StringDeserializer());
            consumer.subscribe(List.of(topic));
        }

        public List<ConsumerRecord<String, String>> records() {
            consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            return List.copyOf(seen);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
