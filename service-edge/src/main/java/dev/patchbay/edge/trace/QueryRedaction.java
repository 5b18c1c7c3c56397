package dev.patchbay.edge.trace;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;

/**
 * Keeps queries out of traces: that of an OAuth callback holds the code and the state, others hold what people search.
 * An attribute cannot be taken from a span, therefore it is overwritten before anybody reads it.
 */
@Singleton
class QueryRedaction implements SpanProcessor {

    static final String REDACTED = "redacted";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        redact(span, UrlAttributes.URL_QUERY, REDACTED);
        redact(span, UrlAttributes.URL_FULL, withoutQuery(span.getAttribute(UrlAttributes.URL_FULL)));
    }

    private static void redact(ReadWriteSpan span, AttributeKey<String> key, String replacement) {
        if (span.getAttribute(key) != null) {
            span.setAttribute(key, replacement);
        }
    }

    private static String withoutQuery(String url) {
        var query = url == null ? -1 : url.indexOf('?');
        return query < 0 ? url : url.substring(0, query + 1) + REDACTED;
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // nothing was added since
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
