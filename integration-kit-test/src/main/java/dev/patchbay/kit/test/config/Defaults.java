package dev.patchbay.kit.test.config;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Configuration as it is when nobody configures anything, or only what a test names. */
public final class Defaults {

    private static final int ABOVE_THE_BUILT_IN = 200;

    private Defaults() {
    }

    public static <T> T of(Class<T> mapping) {
        return with(mapping, Map.of());
    }

    public static <T> T with(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder().withMapping(mapping)
                .withSources(new PropertiesConfigSource(values, "test", ABOVE_THE_BUILT_IN))
                .withConverter(Duration.class, ABOVE_THE_BUILT_IN, new DurationConverter())
                .withConverter(MemorySize.class, ABOVE_THE_BUILT_IN, new MemorySizeConverter()).build()
                .getConfigMapping(mapping);
    }
}
