package dev.patchbay.outbox.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

import io.opentelemetry.api.trace.Tracer;

/**
 * Carries events from the outbox to Kafka: at least once, in order per key, one relay at a time for a database. It works
 * on one thread, because everything it does is waiting. While Kafka or PostgreSQL is away the events wait.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int MOST_AT_ONCE = 500;

    private final DataSource database;
    private final Producers producers;
    private final RelayMetrics metrics;
    private final Tracer tracer;
    private final RelayConfig config;
    private final Outage outage;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int atOnce = MOST_AT_ONCE;

    Relay(DataSource database, Producers producers, RelayMetrics metrics, Tracer tracer, RelayConfig config,
            Clock clock) {
        this.database = database;
        this.producers = producers;
        this.metrics = metrics;
        this.tracer = tracer;
        this.config = config;
        this.outage = new Outage(clock);
    }

    @Override
    public void run() {
        while (running()) {
            try (var events = new WaitingEvents(database.getConnection(), config.takeOverAfter())) {
                awaitTurn(events);
                relay(events);
            } catch (SQLException | RuntimeException e) {
                outage.met(e);
                pause();
            }
        }
    }

    /** It publishes what waits as long as it may, then returns from {@link #run}. */
    void stop() {
        stopped.countDown();
    }

    private void awaitTurn(WaitingEvents events) throws SQLException {
        measure(events);
        while (running() && !events.tryLock()) {
            pause();
            measure(events);
        }
    }

    private void relay(WaitingEvents events) throws SQLException {
        if (!running()) {
            return;
        }
        try (var publisher = Publisher.open(producers.open(events.identity()), tracer)) {
            events.listen();
            while (running()) {
                if (!publishOldest(events, publisher)) {
                    events.awaitNews(config.poll());
                }
                measure(events);
            }
            drain(events, publisher);
        }
    }

    private void drain(WaitingEvents events, Publisher publisher) throws SQLException {
        var end = System.nanoTime() + config.drain().toNanos();
        var more = true;
        while (more && System.nanoTime() < end) {
            more = publishOldest(events, publisher);
        }
    }

    /** @return whether there was anything to publish */
    private boolean publishOldest(WaitingEvents events, Publisher publisher) throws SQLException {
        var batch = events.oldest(atOnce);
        if (!batch.isEmpty()) {
            publish(batch, events, publisher);
        }
        outage.over();
        return !batch.isEmpty();
    }

    /** After a refusal half as many are tried, until the cause stands alone: nothing else is set aside with it. */
    private void publish(List<Waiting> batch, WaitingEvents events, Publisher publisher) throws SQLException {
        var refusal = publisher.publish(batch);
        if (refusal.isEmpty()) {
            events.remove(batch);
            metrics.published(batch);
            atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
        } else if (batch.size() == 1) {
            setAside(batch.getFirst(), refusal.get(), events);
        } else {
            atOnce = batch.size() / 2;
        }
    }

    private void setAside(Waiting event, Refusal refusal, WaitingEvents events) throws SQLException {
        events.setAside(event, refusal);
        metrics.refused(event);
        LOG.errorf("Kafka refuses an event for %s for good (%s). It is set aside as outbox_refused.id = %d; later ones go on."
                + " Mend the cause, then return it by: select outbox_return(%3$d)", event.topic(), refusal.reason(),
                event.id());
    }

    private void measure(WaitingEvents events) throws SQLException {
        if (metrics.due()) {
            metrics.measured(events.measure());
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            stopped.await(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
        }
    }
}
