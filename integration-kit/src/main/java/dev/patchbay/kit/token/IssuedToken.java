package dev.patchbay.kit.token;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Oauth1;

/** A token as token-service hands it out; never printed. */
record IssuedToken(String accessToken, Instant expiresAt, Long version, Oauth1 oauth1, ProviderAccount account) {

    /** Without its version a user's token would pass for the app's own. */
    Credential ofUser(UUID holder) {
        return new Credential(accessToken, expiresAt, Objects.requireNonNull(version, "version"), oauth1, account, holder);
    }

    Credential ofApp() {
        return new Credential(accessToken, expiresAt, null);
    }

    @Override
    public String toString() {
        return "token, version " + version;
    }
}
