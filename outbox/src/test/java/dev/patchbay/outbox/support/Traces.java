package dev.patchbay.outbox.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.opentelemetry.api.trace.SpanContext;

/** In which trace the consumer handled an event, by the event's id. */
public final class Traces {

    public static final Map<String, SpanContext> SEEN = new ConcurrentHashMap<>();

    private Traces() {
    }
}
