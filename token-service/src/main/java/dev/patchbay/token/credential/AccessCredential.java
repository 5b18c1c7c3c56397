package dev.patchbay.token.credential;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.token.connection.Scheme;

/**
 * What a provider is to be called with. What does not apply is absent.
 *
 * @param accessToken also a key, or the token of OAuth 1.0a
 * @param expiresAt null if it does not expire, or the provider told nothing of it
 * @param version to be named if the provider refuses the credential; null for that of the app
 * @param oauth1 for the scheme of the same name
 * @param account at the provider; null for the credential of the app
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessCredential(String accessToken, Instant expiresAt, Long version, Scheme scheme, Oauth1Signing oauth1,
        Owner account) {

    /** Whose account at the provider it opens. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Owner(String id, String displayName) {

        static Owner of(ProviderAccount account) {
            return account == null ? null : new Owner(account.id(), account.displayName());
        }
    }

    /** Of Patchbay's own app. */
    public static AccessCredential ofApp(Scheme scheme, String accessToken, Instant expiresAt) {
        return new AccessCredential(accessToken, expiresAt, null, scheme, null, null);
    }

    @Override
    public String toString() {
        return scheme + " credential of version " + version;
    }
}
