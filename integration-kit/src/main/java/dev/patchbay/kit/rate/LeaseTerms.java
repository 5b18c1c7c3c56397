package dev.patchbay.kit.rate;

import java.time.Duration;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Provider;

/**
 * What a store grants by, whatever it is made of.
 *
 * @param app whose limit it is
 * @param reserved slots that background work leaves alone
 * @param used how long a slot stays taken after the request that used it has ended
 * @param unsettled how long after its lease was asked for, where nobody tells
 */
record LeaseTerms(String app, int limit, int reserved, Duration used, Duration unsettled, Duration spacing,
        Duration longestPatience) {

    static LeaseTerms of(Provider provider, RateConfig config, CallConfig calls) {
        var used = config.window().plus(config.margin());
        // the last request of a lease leaves at its end and reaches the provider within its attempt, or never
        var unsettled = used.plus(config.lease()).plus(calls.attemptTimeout());
        return new LeaseTerms(provider.name(), config.limit(), config.limit() * config.reserve() / 100, used, unsettled,
                config.spacing(), config.patience());
    }

    Duration patience(Priority priority) {
        return priority == Priority.BACKGROUND ? Duration.ZERO : longestPatience;
    }
}
