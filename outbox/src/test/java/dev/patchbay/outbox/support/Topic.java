package dev.patchbay.outbox.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that is in a topic; that of one key is in order. */
public final class Topic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private Topic(KafkaConsumer<String, byte[]> consumer, String name) {
        this.consumer = consumer;
        consumer.subscribe(List.of(name));
    }

    /** As a consumer reads that does as docs/events.md says. */
    public static Topic committed(Map<String, Object> broker, String name) {
        return open(broker, name, "read_committed");
    }

    /** With what relays sent and never committed. */
    public static Topic everything(Map<String, Object> broker, String name) {
        return open(broker, name, "read_uncommitted");
    }

    private static Topic open(Map<String, Object> broker, String name, String isolation) {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "300");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new Topic(new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()), name);
    }

    public List<ConsumerRecord<String, byte[]>> records() {
        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        return List.copyOf(seen);
    }

    public List<String> values() {
        return records().stream().map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
