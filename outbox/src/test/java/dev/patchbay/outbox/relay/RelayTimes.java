package dev.patchbay.outbox.relay;

import java.time.Duration;

/** Quick enough for tests. */
record RelayTimes(Duration poll, Duration takeOverAfter, Duration drain) implements RelayConfig {

    RelayTimes(Duration takeOverAfter) {
        this(Duration.ofMillis(200), takeOverAfter, Duration.ofSeconds(5));
    }
}
