package dev.patchbay.outbox.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.Outbox;
import dev.patchbay.outbox.support.App;
import dev.patchbay.outbox.support.Change;
import dev.patchbay.outbox.support.Running;
import dev.patchbay.outbox.support.Topic;
import dev.patchbay.outbox.support.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.hibernate.reactive.panache.Panache;

/** From whoever wrote the event, through the outbox and Kafka, to the consumer. */
@App
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final TraceContext CLIENT = new TraceContext("00-" + TRACE + "-00f067aa0ba902b7-01", "vendor=1");

    @Inject
    Outbox outbox;

    @Inject
    Tracer tracer;

    @Inject
    Traces traces;

    private void write(CloudEvent<?> event, Span request) {
        Running.await(() -> Panache.withTransaction(() -> {
            try (var scope = request.makeCurrent()) {
                assertThat(scope).isNotNull();
                return outbox.add(Change.TOPIC, event);
            }
        }));
    }

    @Test
    void theConsumerContinuesTheTraceOfTheRequest() {
        // Given
        var event = new Change(UUID.randomUUID().toString(), 1).event();
        var request = tracer.spanBuilder("GET /things").setParent(CLIENT.toContext()).startSpan();
        // When
        write(event, request);
        request.end();
        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> traces.upwardsFrom(event.id()).size() == 3);
        assertThat(traces.upwardsFrom(event.id())).extracting(SpanData::getKind).containsExactly(SpanKind.CONSUMER,
                SpanKind.PRODUCER, SpanKind.INTERNAL);
        assertThat(traces.upwardsFrom(event.id())).extracting(SpanData::getTraceId).containsOnly(TRACE);
        assertThat(traces.upwardsFrom(event.id()).getLast().getSpanContext()).isEqualTo(request.getSpanContext());
    }

    @Test
    void theRecordSaysItInItsHeadersAndInTheEvent() {
        // Given
        var event = new Change(UUID.randomUUID().toString(), 1).event();
        // When
        write(event, Span.fromContext(CLIENT.toContext()));
        // Then
        try (var reader = Topic.committed(Running.broker(), Change.TOPIC)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> reader.records().stream().anyMatch(m -> has(m, event.id())));
            var message = reader.records().stream().filter(m -> has(m, event.id())).findFirst().orElseThrow();
            assertThat(new String(message.value(), UTF_8)).contains("\"traceparent\":\"" + CLIENT.traceparent() + "\"",
                    "\"tracestate\":\"vendor=1\"");
            assertThat(header(message, "traceparent")).startsWith("00-" + TRACE).isNotEqualTo(CLIENT.traceparent());
            assertThat(header(message, "tracestate")).isEqualTo("vendor=1");
        }
    }

    @Test
    void withoutATraceNothingIsWritten() {
        assertThat(TraceContext.current().fields()).isEmpty();
        assertThat(new TraceContext(null, null).toContext()).isEqualTo(Context.root());
    }

    private static boolean has(ConsumerRecord<String, byte[]> message, String id) {
        return new String(message.value(), UTF_8).contains(id);
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
