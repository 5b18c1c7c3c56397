package dev.patchbay.outbox.consume;

import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;

/** Makes consumers, and says how their channels are to be configured. */
@Singleton
public class EventConsumers {

    private final ObjectMapper json;
    private final MeterRegistry metrics;
    private final ConsumerConfig config;

    @Inject
    EventConsumers(ObjectMapper json, MeterRegistry metrics, ConsumerConfig config) {
        this.json = json;
        this.metrics = metrics;
        this.config = config;
    }

    /** @param name the consumer's label in metrics and its name in an inbox */
    public EventConsumer named(String name) {
        return new EventConsumer(new EventReader(json), new Patience(config), new ConsumerMetrics(metrics, name));
    }

    /**
     * For {@code mp.messaging.incoming.<channel>.kafka-configuration=patchbay-events}: nothing that the connector does by
     * default when a record or a server fails, but what this package promises.
     */
    @Produces
    @Singleton
    @Identifier("patchbay-events")
    Map<String, Object> channelDefaults() {
        return Map.ofEntries(
                Map.entry("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer"),
                // as they are, so that a dead letter is what was sent
                Map.entry("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer"),
                // what a relay sent that had been replaced was never committed
                Map.entry("isolation.level", "read_committed"),
                // the connector would hand on the data alone
                Map.entry("cloud-events", false),
                Map.entry("auto.offset.reset", "earliest"),
                Map.entry("enable.auto.commit", false),
                Map.entry("commit-strategy", "throttled"),
                // otherwise a database that is away for a minute ends the channel
                Map.entry("throttled.unprocessed-record-max-age.ms", 0),
                Map.entry("failure-strategy", "dead-letter-queue"),
                // a dead letter is not lost either while Kafka is away
                Map.entry("dead-letter-queue.delivery.timeout.ms", Integer.MAX_VALUE),
                Map.entry("metadata.max.age.ms", 10_000),
                Map.entry("reconnect.backoff.max.ms", 5_000),
                Map.entry("health-enabled", false));
    }
}
