package dev.patchbay.token.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.patchbay.contracts.event.Topics;
import io.vertx.core.json.JsonObject;

/** Everything that was announced of one account, in the order in which Kafka has it. */
public final class Events implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<JsonObject> seen = new ArrayList<>();
    private final UUID account;

    public Events(UUID account) {
        this.account = account;
        this.consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, "500"), new StringDeserializer(), new StringDeserializer());
        consumer.subscribe(List.of(Topics.CONNECTIONS, Topics.RENEWALS));
    }

    /** Those of one topic arrive in order; between the topics there is none. */
    public List<JsonObject> soFar() {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
            if (message.key().startsWith(account.toString())) {
                seen.add(new JsonObject(message.value()));
            }
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
