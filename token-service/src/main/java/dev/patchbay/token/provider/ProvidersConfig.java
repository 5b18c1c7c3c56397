package dev.patchbay.token.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Positive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** What people connect to. Which kinds of credential a provider has follows from the keys that are set. */
@ConfigMapping(prefix = "patchbay.providers")
public interface ProvidersConfig {

    /** By provider name. */
    @WithParentName
    Map<String, ProviderConfig> byName();

    interface ProviderConfig {

        /** OAuth 2.0: the authorization endpoint. */
        Optional<URI> authorizeUrl();

        /** OAuth 2.0: the token endpoint. */
        Optional<URI> tokenUrl();

        /** OAuth 2.0: the client id under which Patchbay is registered there. */
        Optional<String> clientId();

        /** OAuth 2.0: the client secret; without one Patchbay is a public client, protected by PKCE alone. */
        Optional<String> clientSecret();

        /** OAuth 2.0: the issuer that the authorization response must name (RFC 9207), where the provider announces one. */
        Optional<String> issuer();

        /** Whether a renewal makes the old refresh token worthless. If so, an interrupted renewal is not repeated. */
        @WithDefault("false")
        boolean rotatesRefreshTokens();

        /** How long a consent lasts, whatever is renewed until then; absent if it does not end. */
        Optional<Period> consentLifetime();

        /** How many renewals the background worker has under way at once, those apart that hang. */
        @WithDefault("32")
        @Positive
        int renewalsAtOnce();

        /** For one exchange with an endpoint that gives tokens. */
        @WithDefault("8S")
        Duration deadline();

        /** OAuth 1.0a. */
        Optional<Oauth1Config> oauth1();

        /** Whether people can connect by a key that they made at the provider: an API key, a personal access token. */
        @WithDefault("false")
        boolean keys();

        /** The operator's own key, for what concerns no person. */
        Optional<String> appKey();

        /** OAuth 1.0a: what only this installation calls itself there; required where there is a consumer key. */
        Optional<String> userAgent();
    }

    /** OAuth 1.0a (RFC 5849); offered where the operator has registered an app, which gives a consumer key. */
    interface Oauth1Config {

        /** Where request tokens come from (RFC 5849, 2.1). */
        URI requestTokenUrl();

        /** Where people are sent (RFC 5849, 2.2). */
        URI authorizeUrl();

        /** Where access tokens come from (RFC 5849, 2.3). */
        URI accessTokenUrl();

        /** Of the registered app. */
        Optional<String> consumerKey();

        /** Of the registered app. */
        Optional<String> consumerSecret();

        /** PLAINTEXT or HMAC-SHA1, which is the default. */
        Optional<String> signatureMethod();
    }
}
