package dev.patchbay.kit.call;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.kit.block.ProviderBlocks;
import dev.patchbay.kit.breaker.Breaker;
import dev.patchbay.kit.health.ProviderHealth;
import dev.patchbay.kit.rate.RateBudget;
import dev.patchbay.kit.rate.Slot;
import io.smallrye.mutiny.Uni;

/** One request to the provider, if the provider may be called at all; fails with {@link CallException}. */
@Singleton
class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class);

    private final Permission permission;
    private final Transport transport;
    private final AnswerReader reader;
    private final ProviderBlocks blocks;
    private final RateBudget budget;
    private final Breaker breaker;
    private final ProviderHealth health;
    private final CallConfig config;
    private final Clock clock;

    @Inject
    Attempt(Permission permission, Transport transport, AnswerReader reader, ProviderBlocks blocks, RateBudget budget,
            Breaker breaker,
            ProviderHealth health, CallConfig config, Clock clock) {
        this.permission = permission;
        this.transport = transport;
        this.reader = reader;
        this.blocks = blocks;
        this.budget = budget;
        this.breaker = breaker;
        this.health = health;
        this.config = config;
        this.clock = clock;
    }

    /** A whole answer, read into our words. */
    <T> Exchange<T> exchange(Call<T> call) {
        return new WholeAnswer<>(call, transport, reader, budget, config.attemptTimeout(), false);
    }

    <T> Uni<T> make(Exchange<T> exchange, Credential credential, Deadline deadline) {
        return Uni.createFrom().voidItem().invoke(permission::requireCallable)
                .chain(() -> blocks.remaining(credential))
                .invoke(Attempt::refuseIfBlocked).flatMap(free -> budget.take(exchange.priority(), user(credential)))
                .flatMap(slot -> guarded(exchange, credential, deadline, slot).onTermination().invoke(slot::end))
                .onFailure(CallException.class).call(failure -> obey(credential, failure.failure()));
    }

    private <T> Uni<T> guarded(Exchange<T> exchange, Credential credential, Deadline deadline, Slot slot) {
        if (deadline.remaining().toMillis() < 1) {
            // too late for the provider to be at fault, which the breaker must not be told
            return Uni.createFrom().failure(new CallException(new Failure.Timeout()));
        }
        return breaker.guard(() -> {
            slot.spend();
            return observed(exchange, credential, deadline);
        });
    }

    private <T> Uni<T> observed(Exchange<T> exchange, Credential credential, Deadline deadline) {
        var start = clock.instant();
        return exchange.make(credential, deadline.atMost(exchange.timeout())).onItemOrFailure()
                .invoke((value, failure) -> ended(exchange, Duration.between(start, clock.instant()), failure));
    }

    private void ended(Exchange<?> exchange, Duration time, Throwable failure) {
        health.observed(time, !(failure instanceof CallException broken && broken.failure().outage()));
        LOG.debugf("%s: %s after %d ms", exchange.operation(), failure == null ? "success" : failure.getMessage(),
                time.toMillis());
    }

    private Uni<Void> obey(Credential credential, Failure failure) {
        return failure instanceof Failure.RateLimit limit && limit.told() ? blocks.obey(credential, limit.retryAfter())
                : Uni.createFrom().voidItem();
    }

    /** Calls in the app's own name take their turn together. */
    private static Object user(Credential credential) {
        return credential.holder() == null ? credential.ofApp() : credential.holder();
    }

    private static void refuseIfBlocked(Duration block) {
        if (!block.isZero()) {
            throw new CallException(new Failure.RateLimit(block, Failure.RateLimit.Origin.BLOCK));
        }
    }
}
