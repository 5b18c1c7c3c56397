package dev.patchbay.outbox.relay;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.patchbay.contracts.event.CloudEvent;

/** One event in the outbox. */
record Waiting(long id, String topic, String key, String payload) {

    /** Structured mode of the CloudEvents binding for Kafka. */
    ProducerRecord<String, String> message() {
        var message = new ProducerRecord<>(topic, key, payload);
        message.headers().add("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        return message;
    }
}
