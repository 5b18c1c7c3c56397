package dev.patchbay.kit.token;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Oauth1;

/**
 * How an authorization ended at the provider; the token is never printed.
 *
 * @param authorizationId what to activate, null after a denial
 * @param accessToken null after a denial
 * @param oauth1 null unless the token is one of OAuth 1.0a
 */
public record AuthorizationEnded(Outcome outcome, URI returnTo, UUID authorizationId, String accessToken,
        Oauth1 oauth1) {

    /** What the person chose. */
    public enum Outcome {
        AUTHORIZED,
        DENIED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the account that is about to be connected. */
    public Credential credential() {
        return new Credential(accessToken, null, 0L, oauth1, null, null);
    }

    @Override
    public String toString() {
        return "authorization " + outcome.wireName();
    }
}
