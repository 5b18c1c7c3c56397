package dev.patchbay.outbox.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

/** What an exporter would send, and in which span the consumer handled an event. */
@Singleton
public class Traces implements SpanProcessor {

    private final Map<String, SpanData> ended = new ConcurrentHashMap<>();
    private final Map<String, SpanContext> handled = new ConcurrentHashMap<>();

    void handled(String event, SpanContext span) {
        handled.put(event, span);
    }

    /** From the consumer of an event upwards, as far as there are spans; empty before all have ended. */
    public List<SpanData> upwardsFrom(String event) {
        var consumer = handled.get(event);
        if (consumer == null || !ended.containsKey(consumer.getSpanId())) {
            return List.of();
        }
        return Stream.iterate(ended.get(consumer.getSpanId()), Objects::nonNull,
                span -> ended.get(span.getParentSpanId())).toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // only what has ended is exported
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.put(span.getSpanContext().getSpanId(), span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
