package dev.patchbay.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;

class RelayConfigTest {

    private static final int STREAMS_OF_ONE_SERVICE = 1_000;

    @Test
    void asManyStreamsAsAServiceHoldsLeaveRoomForAllElse() {
        var config = new SmallRyeConfigBuilder().withMapping(RelayConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter()).build().getConfigMapping(RelayConfig.class);
        assertThat(config.connections()).isGreaterThanOrEqualTo(2 * STREAMS_OF_ONE_SERVICE);
    }
}
