package dev.patchbay.kit.block;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.test.config.Defaults;
import io.smallrye.mutiny.Uni;

/** What replicas share, without a database. */
public final class BlocksInMemory implements BlockStore {

    private final Map<String, Instant> rows = new HashMap<>();
    private boolean failing;

    /** One more replica. */
    public ProviderBlocks replica(Provider provider, Clock clock) {
        return new ProviderBlocks(provider, this, Defaults.of(CallConfig.class), clock);
    }

    void failWrites(boolean failWrites) {
        failing = failWrites;
    }

    void lift() {
        rows.clear();
    }

    @Override
    public Uni<Instant> blockedUntil(String provider, String scope) {
        return Uni.createFrom().item(rows.getOrDefault(scope, Instant.EPOCH));
    }

    @Override
    public Uni<Void> extend(String provider, String scope, Instant until) {
        if (failing) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }
        rows.put(scope, until);
        return Uni.createFrom().voidItem();
    }
}
