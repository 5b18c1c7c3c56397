package dev.patchbay.euria.description;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.EuriaConfig.Limits;

/** How many descriptions are written at once on this replica. */
@Singleton
class Slots {

    private final Limits limits;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int all;

    @Inject
    Slots(EuriaConfig config) {
        this.limits = config.limits();
    }

    /** @return gives it back, once however often it is run */
    synchronized Runnable take(UUID account) {
        if (taken.getOrDefault(account, 0) >= limits.perAccount()) {
            throw tooMany("You have " + limits.perAccount() + " descriptions under way. Wait until one of them has ended.");
        }
        if (all >= limits.perReplica()) {
            throw tooMany("Too many descriptions are under way here. Try again in a minute.");
        }
        taken.merge(account, 1, Integer::sum);
        all++;
        var back = new AtomicBoolean();
        return () -> {
            if (back.compareAndSet(false, true)) {
                giveBack(account);
            }
        };
    }

    private synchronized void giveBack(UUID account) {
        taken.computeIfPresent(account, (known, count) -> count == 1 ? null : count - 1);
        all--;
    }

    private static ProblemException tooMany(String detail) {
        return new ProblemException(ErrorCode.RATE_LIMITED, detail);
    }
}
