package dev.patchbay.token.renewal;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When access tokens are renewed. */
@ConfigMapping(prefix = "patchbay.renewal")
public interface RenewalConfig {

    /** How long before its expiry a token is renewed, while it still serves. */
    @WithDefault("300S")
    Duration ahead();

    /** How long a caller waits for a renewal when there is no valid token to give. */
    @WithDefault("10S")
    Duration patience();

    /** After how long a renewal of which nothing was heard counts as interrupted. Longer than any provider's deadline. */
    @WithDefault("30S")
    Duration interruptedAfter();

    /**
     * The same where a provider rotates refresh tokens: time for the instance that asked to come back with its journal,
     * after which only a new consent helps.
     */
    @WithDefault("15M")
    Duration ownerAwaitedFor();

    /** How long a refresh token that the provider rejected is kept, sealed, in case the provider was wrong. */
    @WithDefault("24H")
    Duration keepRejected();

    /** The first pause after a failed renewal; doubles with each further one. */
    @WithDefault("1S")
    Duration firstPause();

    /** The longest pause between renewals. */
    @WithDefault("5M")
    Duration longestPause();

    /** The background worker. */
    Worker worker();

    /** Renews what is due, whether or not anybody asks for it. */
    interface Worker {

        /** How often it looks for what is due; {@code off} leaves renewal to those who ask for a token. */
        @WithDefault("1S")
        String every();
    }
}
