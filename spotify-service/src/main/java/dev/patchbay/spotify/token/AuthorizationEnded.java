package dev.patchbay.spotify.token;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How an authorization ended at the provider; the token is never printed.
 *
 * @param authorizationId what to activate, null after a denial
 * @param accessToken null after a denial
 */
public record AuthorizationEnded(Outcome outcome, URI returnTo, UUID authorizationId, String accessToken) {

    /** What the person chose. */
    public enum Outcome {
        AUTHORIZED,
        DENIED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "authorization " + outcome.wireName();
    }
}
