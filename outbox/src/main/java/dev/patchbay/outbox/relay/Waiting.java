package dev.patchbay.outbox.relay;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.ProducerRecord;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.trace.TraceContext;

/**
 * One event in the outbox.
 *
 * @param trace in which it was written
 */
record Waiting(long id, String topic, String key, String payload, TraceContext trace) {

    /**
     * Structured mode of the CloudEvents binding for Kafka.
     *
     * @param hop the place in the trace that the consumer continues
     */
    ProducerRecord<String, String> message(TraceContext hop) {
        var message = new ProducerRecord<>(topic, key, payload);
        message.headers().add("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        hop.fields().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.US_ASCII)));
        return message;
    }
}
