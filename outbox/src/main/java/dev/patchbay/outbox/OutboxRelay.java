package dev.patchbay.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.outbox.WaitingEvents.Waiting;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Carries events from the outbox to Kafka: at least once, in order per key, one relay at a time for a database. Runs on
 * a thread of its own, because everything it does is waiting. While Kafka or PostgreSQL is away the events wait.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final EventProducer producers;
    private final Counter published;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread thread;

    @Inject
    OutboxRelay(AgroalDataSource database, EventProducer producers, MeterRegistry metrics) {
        this.database = database;
        this.producers = producers;
        this.published = Counter.builder("outbox.events.published").description("Events that Kafka has acknowledged")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(STOP_WITHIN);
        thread.interrupt();
    }

    private void run() {
        while (running()) {
            try {
                relay();
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf("Events wait in the outbox and are tried again in %d s: %s", POLL.toSeconds(), e.getMessage());
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void relay() throws SQLException, ExecutionException, InterruptedException {
        var producer = producers.open();
        try (var events = new WaitingEvents(database.getConnection())) {
            relay(events, producer);
        } finally {
            // what is not acknowledged is still in the outbox, so there is nothing to wait for
            producer.close(Duration.ZERO);
        }
    }

    private void relay(WaitingEvents events, Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        while (running() && !events.tryLock()) {
            pause();
        }
        events.listen();
        while (running()) {
            if (publish(events, producer) == 0) {
                events.awaitNews(POLL);
            }
        }
    }

    private int publish(WaitingEvents events, Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        var batch = events.oldest(BATCH);
        if (!batch.isEmpty()) {
            awaitAll(batch.stream().map(event -> producer.send(message(event))).toList());
            events.remove(batch);
            published.increment(batch.size());
        }
        return batch.size();
    }

    /** Structured mode of the CloudEvents binding for Kafka. */
    private static ProducerRecord<String, String> message(Waiting event) {
        var message = new ProducerRecord<>(event.topic(), event.key(), event.payload());
        message.headers().add("content-type", CloudEvent.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        return message;
    }

    private static void awaitAll(List<? extends Future<?>> sent) throws ExecutionException, InterruptedException {
        for (var acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }
}
