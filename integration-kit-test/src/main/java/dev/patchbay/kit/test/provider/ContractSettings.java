package dev.patchbay.kit.test.provider;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * How a service is configured for the contracts that see what takes time. Each profile costs a start of the service, so this
 * one serves them all.
 */
public class ContractSettings implements QuarkusTestProfile {

    /** More than {@link ChaosContract} makes attempts: it wants every one of them made. */
    static final int FAILURES_THAT_OPEN = 61;
    /** A busy machine needs some to look at it. */
    static final int SECONDS_OPEN = 3;

    /** Deadlines and pauses that let a test see each of them end; nothing stays fresh, so that every call goes out. */
    private static final Map<String, String> TIMES = Map.of("patchbay.call.attempt-timeout", "1s", "patchbay.call.deadline",
            "2500ms", "patchbay.call.retry.floor", "0s", "patchbay.call.retry.base", "10ms", "patchbay.cache.fresh-for", "1ms",
            "patchbay.call.database-patience", "500ms");

    private static final Map<String, String> CIRCUIT = Map.of("patchbay.breaker.failures", "" + FAILURES_THAT_OPEN,
            "patchbay.breaker.open-for", SECONDS_OPEN + "s");

    /** As in production. */
    private static final Map<String, String> LOG = Map.of("quarkus.log.console.json.enabled", "true");

    /** Requests are counted, and there are enough, also where the database is slow. */
    private static final Map<String, String> BUDGET = Map.of("patchbay.rate.limit", "20000", "patchbay.rate.window", "30s",
            "patchbay.rate.spacing", "0s", "patchbay.rate.lot", "5", "patchbay.rate.without-store", "20000");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Stream.of(TIMES, CIRCUIT, BUDGET, LOG).flatMap(settings -> settings.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
