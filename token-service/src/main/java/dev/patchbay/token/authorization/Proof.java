package dev.patchbay.token.authorization;

/** What redeems the answer to an authorization request, beside the answer itself. Never printed. */
sealed interface Proof {

    /** The code verifier (RFC 7636, 4.1). */
    record Pkce(String verifier) implements Proof {

        @Override
        public String toString() {
            return "verifier";
        }
    }

    /** The request token that the person was sent with (RFC 5849, 2.2), as the answer names it, and its secret. */
    record RequestToken(String token, String secret) implements Proof {

        @Override
        public String toString() {
            return "request token";
        }
    }
}
