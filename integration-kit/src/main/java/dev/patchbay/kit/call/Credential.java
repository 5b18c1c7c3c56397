package dev.patchbay.kit.call;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import dev.patchbay.contracts.connection.ProviderAccount;

/**
 * What a call shows to the provider; never printed.
 *
 * @param expiresAt null if it does not end by itself
 * @param version of the user's token, never the same for two tokens of one account; null for the app's own
 * @param oauth1 what requests are signed with, null unless the token is one of OAuth 1.0a
 * @param account at the provider that it belongs to, null for the app's own and while that is not known yet
 * @param holder the account here that connected with it, null for the app's own and while it is only tried
 */
public record Credential(String accessToken, Instant expiresAt, Long version, Oauth1 oauth1, ProviderAccount account,
        UUID holder) {

    public Credential {
        Objects.requireNonNull(accessToken, "accessToken");
    }

    public Credential(String accessToken, Instant expiresAt, Long version) {
        this(accessToken, expiresAt, version, null, null, null);
    }

    /** It belongs to nobody in particular, so neither do the answers to it. */
    public boolean ofApp() {
        return version == null;
    }

    @Override
    public String toString() {
        return ofApp() ? "app token" : "user token, version " + version;
    }
}
