package dev.patchbay.kit.rate;

import java.util.Map;

import org.junit.jupiter.api.extension.RegisterExtension;

class RedisSharedRateTest extends SharedRateContract {

    @RegisterExtension
    static final LocalRedis REDIS = new LocalRedis();

    @Override
    protected LeaseStore store(String app, Map<String, String> rate) {
        return REDIS.store(app, rate);
    }
}
