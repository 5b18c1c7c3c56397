package dev.patchbay.kit.rate;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class RedisSharedRateTest extends SharedRateContract {

    @TempDir
    static Path folder;

    private static LocalRedis redis;

    @BeforeAll
    static void start() {
        redis = new LocalRedis(folder);
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Override
    protected LeaseStore store(String app, Map<String, String> rate) {
        return redis.store(app, rate);
    }
}
