package dev.patchbay.outbox.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;

/** Makes producers that keep the order within a key whatever fails in between. */
@Singleton
class Producers {

    private final Map<String, Object> broker;

    @Inject
    Producers(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** @param outbox whose events they are; of all producers of one outbox only the newest may send */
    Producer<String, String> open(UUID outbox) {
        var config = new HashMap<>(broker);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "patchbay-outbox-" + outbox);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        // each wait ends well before PostgreSQL takes our silence for death (patchbay.outbox.take-over-after)
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        // readers of committed records wait behind a transaction whose relay is gone, at most this long
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }
}
