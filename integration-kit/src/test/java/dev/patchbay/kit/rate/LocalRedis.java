package dev.patchbay.kit.rate;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.stack.ProofSize;
import dev.patchbay.stack.redis.RedisServer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;

/** A Redis of a test class's own, and what leases from it. Where there is no program to start, the class is passed over. */
final class LocalRedis implements BeforeAllCallback, AfterAllCallback {

    private final RedisClientType type;
    private final String[] options;
    private final Vertx vertx = Vertx.vertx();
    private RedisServer server;
    private RedisAPI api;

    LocalRedis() {
        this(RedisClientType.STANDALONE);
    }

    /** @param options of the server */
    LocalRedis(RedisClientType type, String... options) {
        this.type = type;
        this.options = options;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(RedisServer.installed() || ProofSize.isFull(), RedisServer.WANTED);
        server = RedisServer.start(options);
        api = client(server.url(), type);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
        vertx.closeAndAwait();
    }

    RedisServer server() {
        return server;
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
}
