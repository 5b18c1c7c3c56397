package dev.patchbay.outbox.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.Producer;

import dev.patchbay.outbox.trace.TraceContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;

/**
 * Sends each batch in a transaction of Kafka. The point is the fence: all relays of an outbox use one transactional id,
 * and from the moment one opens, brokers refuse whatever an earlier one still sends, even one that slept and does not
 * know that it was replaced.
 */
final class Publisher implements AutoCloseable {

    private final Producer<String, String> producer;
    private final Tracer tracer;

    private Publisher(Producer<String, String> producer, Tracer tracer) {
        this.producer = producer;
        this.tracer = tracer;
    }

    /** Ends what an earlier relay began, and shuts it out. */
    static Publisher open(Producer<String, String> producer, Tracer tracer) {
        try {
            producer.initTransactions();
            return new Publisher(producer, tracer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * All of the batch is published, or nothing.
     *
     * @return why Kafka will never take the batch as it is; which of its events is the cause, only one sent alone tells,
     *         because the producer fails what waits beside the cause with the same error
     * @throws RuntimeException when Kafka did not answer, or knows a newer relay: open a new publisher
     */
    Optional<Refusal> publish(List<Waiting> batch) {
        var sent = new ArrayList<Future<?>>(batch.size());
        producer.beginTransaction();
        try {
            batch.forEach(event -> sent.add(send(event)));
            producer.commitTransaction();
            return Optional.empty();
        } catch (RuntimeException e) {
            // after this each of the batch has its answer
            producer.abortTransaction();
            return Optional.of(refusal(sent).orElseThrow(() -> e));
        }
    }

    /** The span hangs where the event was written, and tells how long it waited. */
    private Future<?> send(Waiting event) {
        var span = tracer.spanBuilder("publish " + event.topic()).setParent(event.trace().toContext())
                .setSpanKind(SpanKind.PRODUCER).startSpan();
        try {
            return producer.send(event.message(TraceContext.of(event.trace().toContext().with(span))));
        } finally {
            span.end();
        }
    }

    private static Optional<Refusal> refusal(List<Future<?>> sent) {
        return sent.stream().flatMap(one -> Refusal.of(failure(one)).stream()).findFirst();
    }

    private static Throwable failure(Future<?> sent) {
        return switch (sent.state()) {
            case FAILED -> sent.exceptionNow();
            case RUNNING, SUCCESS, CANCELLED -> null;
        };
    }

    /** What is not committed is still in the outbox, so there is nothing to wait for. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
