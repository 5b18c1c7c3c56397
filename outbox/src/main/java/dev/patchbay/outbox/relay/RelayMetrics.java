package dev.patchbay.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

/** What operators see of an outbox. Each replica tells the same backlog, since they share the outbox. */
final class RelayMetrics {

    private static final Duration MEASURED_EVERY = Duration.ofSeconds(5);

    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Measured last;

    private record Measured(Instant at, Backlog backlog) {
    }

    RelayMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.last = new Measured(Instant.MIN, Backlog.NONE);
        Gauge.builder("outbox.events.waiting", () -> last.backlog().waiting())
                .description("Events that Kafka does not have yet").register(registry);
        Gauge.builder("outbox.events.set.aside", () -> last.backlog().refused())
                .description("Events that Kafka refused and somebody must look at").register(registry);
        TimeGauge.builder("outbox.lag", this::lag, TimeUnit.MILLISECONDS)
                .description("For how long the oldest event has been waiting").register(registry);
    }

    boolean due() {
        return last.at().plus(MEASURED_EVERY).isBefore(clock.instant());
    }

    void measured(Backlog backlog) {
        last = new Measured(clock.instant(), backlog);
    }

    void published(List<Waiting> events) {
        events.forEach(event -> counter("outbox.events.published", "Events that Kafka has committed", event).increment());
    }

    void refused(Waiting event) {
        counter("outbox.events.refused", "Events that Kafka will never take", event).increment();
    }

    /** It goes on growing when nobody can look into the outbox any more. */
    private double lag() {
        var measured = last;
        if (measured.backlog().waiting() == 0) {
            return 0;
        }
        return measured.backlog().oldest().plus(Duration.between(measured.at(), clock.instant())).toMillis();
    }

    /** Topics come from code, so there are few. */
    private Counter counter(String name, String description, Waiting event) {
        return Counter.builder(name).description(description).tag("topic", event.topic()).register(registry);
    }
}
