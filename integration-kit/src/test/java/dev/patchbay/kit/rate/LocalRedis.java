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
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;

/** A Redis of a test's own, and what leases from it. */
final class LocalRedis implements AutoCloseable {

    final RedisServer server;
    final RedisAPI api;
    private final Vertx vertx = Vertx.vertx();

    /** Where there is no program to start, the test is passed over. */
    LocalRedis(Path folder) {
        this(folder, RedisClientType.STANDALONE);
    }

    /** @param options of the server */
    LocalRedis(Path folder, RedisClientType type, String... options) {
        Assumptions.assumeTrue(RedisServer.installed() || ProofSize.isFull(), RedisServer.WANTED);
        server = RedisServer.start(folder, options);
        api = client(server.url(), type);
    }

    RedisAPI client(String url, RedisClientType type) {
        return RedisAPI.api(Redis.createClient(vertx, new RedisOptions().setType(type).setConnectionString(url)));
    }

    /** One replica's, which believes a Redis that has only just started. */
    LeaseStore store(String app, Map<String, String> rate) {
        return store(BudgetInMemory.terms(app, rate), Duration.ZERO);
    }

    LeaseStore store(LeaseTerms terms, Duration remembers) {
        return store(terms, remembers, api);
    }

    LeaseStore store(LeaseTerms terms, Duration remembers, RedisAPI api) {
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
