package dev.patchbay.outbox.consume;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.CloudEvent;

/** Reads what {@code docs/events.md} describes, in two steps, since only the type says what the data are. */
final class EventReader {

    private static final TypeReference<CloudEvent<JsonNode>> EVENT = new TypeReference<>() {
    };

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws DeadLetterException if it is none */
    CloudEvent<JsonNode> envelope(byte[] value) {
        try {
            var event = json.readValue(value == null ? new byte[0] : value, EVENT);
            if (event == null || !"1.0".equals(event.specversion())) {
                throw new IllegalArgumentException("specversion");
            }
            return event;
        } catch (IOException | RuntimeException e) {
            throw DeadLetterException.malformed(e);
        }
    }

    /** @throws DeadLetterException if the data are of another shape */
    <T> CloudEvent<T> typed(CloudEvent<JsonNode> event, Class<T> data) {
        try {
            return event.withData(json.treeToValue(event.data(), data));
        } catch (JsonProcessingException | RuntimeException e) {
            throw DeadLetterException.unreadable(event.type(), e);
        }
    }
}
