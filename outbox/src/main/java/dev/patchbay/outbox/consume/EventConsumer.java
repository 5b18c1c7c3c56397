package dev.patchbay.outbox.consume;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.contracts.event.CloudEvent;
import io.smallrye.mutiny.Uni;

/**
 * What a method with {@code @Incoming} hands its records to, one after the other:
 * <ul>
 * <li>a type without a handler is skipped;</li>
 * <li>a failure that passes (the database is away) is tried again until it has passed, with growing pauses;</li>
 * <li>everything else that fails, garbage at once and a handler after a few attempts, ends in a failed {@code Uni}, which
 * the channel's failure strategy makes a dead letter. The records behind it go on.</li>
 * </ul>
 * Handlers are called at least once; give them an inbox.
 */
public final class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final EventReader reader;
    private final Patience patience;
    private final ConsumerMetrics metrics;
    private final Map<String, Handler<?>> handlers = new HashMap<>();

    private record Handler<T>(Class<T> data, Function<CloudEvent<T>, Uni<?>> effect) {
    }

    EventConsumer(EventReader reader, Patience patience, ConsumerMetrics metrics) {
        this.reader = reader;
        this.patience = patience;
        this.metrics = metrics;
    }

    /** Handles events of a type; to be called before the first record comes. */
    public <T> EventConsumer on(String type, Class<T> data, Function<CloudEvent<T>, Uni<?>> effect) {
        handlers.put(type, new Handler<>(data, effect));
        return this;
    }

    /** Completes when the record needs nobody any more. */
    public Uni<Void> consume(ConsumerRecord<String, byte[]> message) {
        return Uni.createFrom().item(() -> reader.envelope(message.value())).chain(this::dispatch)
                .onFailure().invoke(cause -> deadLetter(message, cause));
    }

    private void deadLetter(ConsumerRecord<String, byte[]> message, Throwable cause) {
        metrics.deadLettered();
        LOG.errorf("The record %s-%d@%d is a dead letter. %s", message.topic(), message.partition(),
                message.offset(), cause.getMessage());
    }

    private Uni<Void> dispatch(CloudEvent<JsonNode> event) {
        var handler = handlers.get(event.type());
        if (handler == null) {
            metrics.skipped();
            return Uni.createFrom().voidItem();
        }
        return handle(event, handler);
    }

    private <T> Uni<Void> handle(CloudEvent<JsonNode> raw, Handler<T> handler) {
        var event = reader.typed(raw, handler.data());
        Correlated.with(event.correlationId());
        return patience.run(() -> handler.effect().apply(event), metrics::retried)
                .onFailure().invoke(cause -> LOG.errorf(cause, "The handler of %s failed", event.type()))
                .onFailure().transform(cause -> DeadLetterException.failed(event.type(), cause))
                .invoke(metrics::handled);
    }
}
