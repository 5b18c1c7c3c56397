package dev.patchbay.token.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

import dev.patchbay.oauth1.Oauth1Credential;

/** How people let Patchbay act for them, on the provider's own pages. */
public sealed interface Authorization {

    /** The authorization code of RFC 6749 with PKCE; its tokens are renewed. */
    record OAuth2(URI authorizeUrl, URI tokenUrl, String clientId, Optional<String> clientSecret, Optional<String> issuer,
            boolean rotatesRefreshTokens, Optional<Period> consentLifetime, int renewalsAtOnce, Duration deadline)
            implements
                Authorization {

        @Override
        public String toString() {
            return "OAuth 2.0 at " + tokenUrl.getHost();
        }
    }

    /** RFC 5849; its tokens do not expire. */
    record OAuth1(URI requestTokenUrl, URI authorizeUrl, URI accessTokenUrl, Oauth1Credential app,
            String userAgent, Duration deadline) implements Authorization {

        @Override
        public String toString() {
            return "OAuth 1.0a at " + accessTokenUrl.getHost();
        }
    }

    /** The provider has OAuth 1.0a, but the operator has registered no app there. */
    record Unregistered() implements Authorization {
    }

    /** There are no such pages. */
    record None() implements Authorization {
    }
}
