package dev.patchbay.kit.rate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.stack.ProofSize;
import dev.patchbay.stack.redis.RedisServer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;

/** A Redis of a test's own, and what leases from it. */
final class LocalRedis implements AutoCloseable {

    final RedisServer server;
    final RedisAPI api;
    private final Vertx vertx = Vertx.vertx();

    /** Where there is no program to start, the test is passed over. */
    LocalRedis(Path folder) {
        Assumptions.assumeTrue(RedisServer.installed() || ProofSize.isFull(), RedisServer.WANTED);
        server = RedisServer.start(folder);
        api = RedisAPI.api(Redis.createClient(vertx, server.url()));
    }

    /** One replica's, which believes a Redis that has only just started. */
    LeaseStore store(String app, Map<String, String> rate) {
        return store(BudgetInMemory.terms(app, rate), Duration.ZERO);
    }

    LeaseStore store(LeaseTerms terms, Duration remembers) {
        return new RedisLeaseStore(terms, remembers, api, new OwnContext(vertx.getDelegate()), BudgetInMemory.REAL_PAUSES);
    }

    boolean exists(String key) {
        return api.exists(List.of(key)).await().indefinitely().toInteger() == 1;
    }

    Duration expiry(String key) {
        return Duration.ofMillis(api.pttl(key).await().indefinitely().toLong());
    }

    @Override
    public void close() {
        server.close();
        vertx.closeAndAwait();
    }
}
