package dev.patchbay.kit.test.provider;

import java.util.Map;

/** What the contracts need of a service's configuration, for the {@code QuarkusTestProfile} that runs them. */
public final class ContractConfig {

    /** Deadlines and pauses that let a test see each of them end; nothing stays fresh, so that every call goes out. */
    public static final Map<String, String> SHORT_TIMES = Map.of("patchbay.call.attempt-timeout", "1s",
            "patchbay.call.deadline", "2500ms", "patchbay.call.retry.base", "10ms", "patchbay.breaker.open-for", "1s",
            "patchbay.breaker.failures", "1000", "patchbay.cache.fresh-for", "1ms", "patchbay.call.database-patience", "500ms");

    /**
     * The circuit stays open for a few seconds only, which a busy machine needs to look at it; one attempt is one failure;
     * requests are counted, and there are enough. Log lines are written as in production.
     */
    public static final Map<String, String> QUICK_BREAKER = Map.of("patchbay.breaker.failures", "5",
            "patchbay.breaker.open-for", "3s",
            "patchbay.call.retry.max", "0", "patchbay.rate.limit", "20000", "patchbay.rate.window", "30s",
            "quarkus.log.console.json.enabled", "true");

    private ContractConfig() {
    }
}
