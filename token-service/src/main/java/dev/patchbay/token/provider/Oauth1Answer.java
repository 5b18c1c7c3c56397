package dev.patchbay.token.provider;

/** How a provider's OAuth 1.0a endpoints can answer. */
public sealed interface Oauth1Answer {

    /** A request token or an access token, with its secret. Never printed. */
    record Issued(String token, String secret) implements Oauth1Answer {

        @Override
        public String toString() {
            return "issued";
        }
    }

    /** No token. */
    record NotIssued(TokenAnswer.Refused because) implements Oauth1Answer {
    }
}
