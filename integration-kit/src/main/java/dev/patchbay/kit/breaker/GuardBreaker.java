package dev.patchbay.kit.breaker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.Provider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;

/** SmallRye's breaker. Only an outage counts: one user's bad token or bad request must not lock out the others. */
@Singleton
@Startup
class GuardBreaker implements Breaker {

    private static final Logger LOG = Logger.getLogger(GuardBreaker.class);

    private final String provider;
    private final Duration openFor;
    private final CircuitListener listener;
    private final Clock clock;
    private final Guard guard;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Circuit circuit;

    private record Circuit(CircuitState state, Instant since, int openings) {

        Circuit become(CircuitState next, Instant now) {
            return new Circuit(next, now, next == CircuitState.OPEN ? openings + 1 : openings);
        }
    }

    @Inject
    GuardBreaker(Provider provider, BreakerConfig config, CircuitListener listener, Clock clock,
            MeterRegistry metrics) {
        this.provider = provider.name();
        this.openFor = config.openFor();
        this.listener = listener;
        this.clock = clock;
        this.circuit = new Circuit(CircuitState.CLOSED, clock.instant(), 0);
        this.guard = Guard.create().withDescription(this.provider).withCircuitBreaker()
                .requestVolumeThreshold(config.failures()).failureRatio(1.0)
                .delay(openFor.toMillis(), ChronoUnit.MILLIS).when(GuardBreaker::counts)
                .onSuccess(() -> failures.set(0)).onFailure(failures::incrementAndGet)
                .onStateChange(this::changed).done().build();
        metrics.gauge("integration.circuit.state", Tags.of("provider", this.provider), this,
                breaker -> breaker.circuit.state().level());
    }

    @Override
    public <T> Uni<T> guard(Supplier<Uni<T>> attempt) {
        return guard.get(attempt, new TypeLiteral<Uni<T>>() {
        }).onFailure(CircuitBreakerOpenException.class)
                .transform(open -> new CallException(new Failure.CircuitOpen(untilProbe())));
    }

    @Override
    public CircuitReport report() {
        var now = circuit;
        return new CircuitReport(now.state(), now.since(), failures.get(), nextAttempt(now), now.openings());
    }

    private static boolean counts(Throwable failure) {
        return !(failure instanceof CallException call) || call.failure().outage();
    }

    private Duration untilProbe() {
        var left = Duration.between(clock.instant(), circuit.since().plus(openFor));
        // while half-open, everybody but the probe comes here; its answer is near
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private void changed(CircuitBreakerState next) {
        var now = circuit.become(CircuitState.valueOf(next.name()), clock.instant());
        circuit = now;
        LOG.infof("The circuit of %s is now %s", provider, now.state().wireName());
        listener.changed(now.state(), nextAttempt(now));
    }

    private Instant nextAttempt(Circuit now) {
        return now.state() == CircuitState.OPEN ? now.since().plus(openFor) : null;
    }
}
