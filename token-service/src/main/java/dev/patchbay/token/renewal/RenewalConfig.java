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

    /** How long a refresh token that the provider rejected is kept, sealed, in case the provider was wrong. */
    @WithDefault("24H")
    Duration keepRejected();

    /** The first pause after a failed renewal; doubles with each further one. */
    @WithDefault("1S")
    Duration firstPause();

    /** The longest pause between renewals. */
    @WithDefault("5M")
    Duration longestPause();
}
