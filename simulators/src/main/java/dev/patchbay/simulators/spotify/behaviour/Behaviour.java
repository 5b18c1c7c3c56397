package dev.patchbay.simulators.spotify.behaviour;

import java.time.Duration;

/**
 * The switches of the simulated Spotify.
 *
 * @param accessTokenLifetime of tokens issued from now on
 */
public record Behaviour(RefreshMode refreshMode, Duration accessTokenLifetime, QuotaMode mode) {

    public static final Behaviour USUAL = new Behaviour(RefreshMode.NO_ROTATE, Duration.ofHours(1),
            QuotaMode.DEVELOPMENT);

    public Behaviour {
        if (!accessTokenLifetime.isPositive() || accessTokenLifetime.toDays() > 365) {
            throw new IllegalArgumentException("access_token_lifetime_seconds must be from 1 to 31622399");
        }
    }
}
