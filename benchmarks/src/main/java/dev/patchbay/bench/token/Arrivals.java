package dev.patchbay.bench.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.patchbay.stack.StackException;

/** Notes when the first record of each key is in a consumer's hands. */
final class Arrivals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Object news = new Object();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;

    Arrivals(String bootstrapServers, String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "group.id", "bench-" + UUID.randomUUID(),
                "auto.offset.reset", "earliest", "enable.auto.commit", "false", "metadata.max.age.ms", "1000");
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(topic));
        reader = Thread.ofPlatform().name("arrivals").daemon().start(this::read);
    }

    private void read() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                long now = System.nanoTime();
                records.forEach(event -> seen.putIfAbsent(event.key(), now));
                synchronized (news) {
                    news.notifyAll();
                }
            }
        } catch (WakeupException end) {
            // asked for by close
        }
    }

    /** @return by {@link System#nanoTime()} */
    long await(String key) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (news) {
            while (!seen.containsKey(key)) {
                if (System.nanoTime() > deadline) {
                    throw new StackException("An event did not come within %d s.".formatted(PATIENCE.toSeconds()));
                }
                news.wait(PATIENCE.toMillis());
            }
        }
        return seen.get(key);
    }

    /** The reader closes the consumer, which is for one thread alone. */
    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
