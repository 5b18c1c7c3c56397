package dev.patchbay.token.credential;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.token.connection.Scheme;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.provider.AppRefusal;
import dev.patchbay.token.provider.Authorization.OAuth1;
import dev.patchbay.token.provider.Providers;

/** Puts together what a service needs to call a provider: the person's tokens and, to sign, the app's secret. */
@Singleton
public class AccessCredentials {

    private static final String OPERATION = "sign_requests";

    private final Providers providers;

    @Inject
    AccessCredentials(Providers providers) {
        this.providers = providers;
    }

    public AccessCredential of(String provider, Tokens tokens, Instant expiresAt, long version, ProviderAccount account) {
        return new AccessCredential(tokens.accessToken(), expiresAt, version, tokens.scheme(), signing(provider, tokens),
                AccessCredential.Owner.of(account));
    }

    /** Null where nothing is signed. */
    public Oauth1Signing signing(String provider, Tokens tokens) {
        if (tokens.scheme() != Scheme.OAUTH1) {
            return null;
        }
        if (providers.require(provider).authorization() instanceof OAuth1 oauth1) {
            var app = oauth1.app();
            return new Oauth1Signing(app.consumerKey(), app.consumerSecret(), tokens.tokenSecret(),
                    app.method().wireName());
        }
        throw AppRefusal.noConsumer(provider, OPERATION);
    }
}
