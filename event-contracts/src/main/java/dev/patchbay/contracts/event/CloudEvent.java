package dev.patchbay.contracts.event;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A CloudEvents 1.0 envelope in structured JSON.
 *
 * @param id unique; consumers recognise a duplicate by it
 * @param source the service and instance that produced it
 * @param type {@code dev.patchbay.<entity>.<past tense>.v<n>}
 * @param subject what it is about; for connections {@code <account>:<provider>}, for providers the name; also the Kafka
 *        key
 * @param correlationId extension attribute: the request or job that caused it
 * @param traceparent extension attribute (CloudEvents distributed tracing, W3C Trace Context): the span in which the
 *        event came to be; null if it was not traced
 * @param tracestate extension attribute: belongs to traceparent, often null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent<T>(String specversion, String id, String source, String type, String subject, Instant time,
        String datacontenttype, @JsonProperty("correlationid") String correlationId, String traceparent,
        String tracestate, T data) {

    public static final String MEDIA_TYPE = "application/cloudevents+json";

    public CloudEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
    }

    public static <T> CloudEvent<T> of(String id, String source, String type, String subject, Instant time,
            String correlationId, T data) {
        return new CloudEvent<>("1.0", id, source, type, subject, time, "application/json", correlationId, null, null,
                data);
    }

    public CloudEvent<T> withTrace(String parent, String state) {
        return new CloudEvent<>(specversion, id, source, type, subject, time, datacontenttype, correlationId, parent,
                state, data);
    }

    /** The same event, read further. */
    public <D> CloudEvent<D> withData(D other) {
        return new CloudEvent<>(specversion, id, source, type, subject, time, datacontenttype, correlationId,
                traceparent, tracestate, other);
    }
}
