package dev.patchbay.outbox.relay;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Runs the relay of this replica for as long as the service runs. */
@ApplicationScoped
class OutboxRelay {

    private static final Duration LAST_ANSWER = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final Producers producers;
    private final RelayMetrics metrics;
    private final Tracer tracer;
    private final RelayConfig config;
    private Relay relay;
    private Thread thread;

    @Inject
    OutboxRelay(AgroalDataSource database, Producers producers, MeterRegistry registry,
            Instance<OpenTelemetry> telemetry, RelayConfig config) {
        this.database = database;
        this.producers = producers;
        this.metrics = new RelayMetrics(registry, Clock.systemUTC());
        this.tracer = (telemetry.isResolvable() ? telemetry.get() : OpenTelemetry.noop()).getTracer("patchbay-outbox");
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        relay = new Relay(database, producers, metrics, tracer, config, Clock.systemUTC());
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
    }

    /** The database is still there; a relay that Kafka keeps waiting is not waited for. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        thread.join(config.drain().plus(LAST_ANSWER));
        thread.interrupt();
    }
}
