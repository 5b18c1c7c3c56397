package dev.patchbay.outbox.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

/**
 * A place in a trace as W3C Trace Context writes it, so that it can wait in a table.
 *
 * @param traceparent null outside of a trace; then so is tracestate
 * @param tracestate null if there is none
 */
public record TraceContext(String traceparent, String tracestate) {

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    public static TraceContext current() {
        return of(Context.current());
    }

    public static TraceContext of(Context context) {
        var fields = new HashMap<String, String>();
        W3C.inject(context, fields, Map::put);
        return new TraceContext(fields.get("traceparent"), fields.get("tracestate"));
    }

    /** To be continued; what is malformed begins a trace of its own. */
    public Context toContext() {
        return W3C.extract(Context.root(), fields(), GETTER);
    }

    /** As headers of a message. */
    public Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        fields.put("traceparent", traceparent);
        fields.put("tracestate", tracestate);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
