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

/** The authorization servers that people connect to. */
@ConfigMapping(prefix = "patchbay.providers")
public interface ProvidersConfig {

    /** By provider name. */
    @WithParentName
    Map<String, OAuthProvider> byName();

    /** An OAuth 2.0 provider. */
    interface OAuthProvider {

        /** The authorization endpoint. */
        URI authorizeUrl();

        /** The token endpoint. */
        URI tokenUrl();

        /** The client id under which Patchbay is registered there. */
        String clientId();

        /** The client secret; without one Patchbay is a public client, protected by PKCE alone. */
        Optional<String> clientSecret();

        /** The issuer that the authorization response must name (RFC 9207), where the provider announces one. */
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

        /** For one exchange with the token endpoint. */
        @WithDefault("8S")
        Duration deadline();
    }
}
