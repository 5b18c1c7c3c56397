package dev.patchbay.gateway.throttle;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How guessing passwords is slowed down. After the free attempts each further one makes the next wait, one second at first and
 * twice as long each time.
 */
@ConfigMapping(prefix = "patchbay.sign-in")
public interface ThrottleConfig {

    /** Failures for one account from one address that cost nothing. */
    @WithDefault("5")
    @Positive
    int freeAttempts();

    /** The longest wait for one account at one address. */
    @WithDefault("15m")
    Duration longestWait();

    /** Failures for one account, from anywhere but the last ten places where its owner has signed in, that cost nothing. */
    @WithDefault("50")
    @Positive
    int accountFreeAttempts();

    /** The longest wait for an account at any other place than those; short, since it holds up the owner, too. */
    @WithDefault("30s")
    Duration accountLongestWait();

    /** Failures of one address, for whatever accounts, that cost nothing. */
    @WithDefault("30")
    @Positive
    int addressFreeAttempts();

    /** The longest wait for one address. */
    @WithDefault("5m")
    Duration addressLongestWait();

    /** Failures count until none has been added for this long. */
    @WithDefault("24h")
    Duration forgetAfter();

    /** How many counts are kept at most; beyond, those that have rested longest are dropped. */
    @WithDefault("100000")
    @Positive
    int maxCounts();
}
