package dev.patchbay.outbox.support;

import java.time.Instant;
import java.util.UUID;

import dev.patchbay.contracts.event.CloudEvent;

/** Data of the events of these tests. */
public record Change(String name, long sequence) {

    public static final String TOPIC = "test.changes.v1";
    public static final String TYPE = "dev.patchbay.thing.changed.v1";
    /** The handler throws at each of this name. */
    public static final String POISON = "poison";

    public CloudEvent<Change> event() {
        return event(TYPE);
    }

    public CloudEvent<Change> event(String type) {
        return CloudEvent.of(UUID.randomUUID().toString(), "urn:patchbay:outbox-test:one", type, name, Instant.now(),
                "correlation-" + sequence, this);
    }
}
