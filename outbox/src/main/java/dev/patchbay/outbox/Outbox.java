package dev.patchbay.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.trace.TraceContext;
import io.smallrye.mutiny.Uni;

/** Where a change leaves its event. */
@Singleton
public class Outbox {

    private final ObjectMapper json;

    @Inject
    Outbox(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes the event in the transaction that is running, so that the change and its event exist both or not at all.
     * Consumers continue the trace in which it is written. Events of one key are published in the order of their writing if
     * the transactions of that key exclude each other.
     */
    public Uni<Void> add(String topic, CloudEvent<?> event) {
        var trace = TraceContext.current();
        return new OutboxEvent(topic, event.subject(), write(traced(event, trace)), trace).persist().replaceWithVoid();
    }

    private static CloudEvent<?> traced(CloudEvent<?> event, TraceContext trace) {
        return event.withTrace(trace.traceparent(), trace.tracestate());
    }

    private String write(CloudEvent<?> event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event of type " + event.type() + " cannot be written as JSON", e);
        }
    }
}
