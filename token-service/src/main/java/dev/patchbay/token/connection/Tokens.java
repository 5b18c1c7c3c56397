package dev.patchbay.token.connection;

/**
 * Opened tokens, for as long as they are used. Never printed.
 *
 * @param accessToken also a key, or the token of OAuth 1.0a
 * @param refreshToken null if there is none
 * @param tokenSecret null unless of OAuth 1.0a
 */
public record Tokens(Scheme scheme, String accessToken, String refreshToken, String tokenSecret) {

    /** Of OAuth 2.0. */
    public Tokens(String accessToken, String refreshToken) {
        this(Scheme.BEARER, accessToken, refreshToken, null);
    }

    public static Tokens key(String key) {
        return new Tokens(Scheme.KEY, key, null, null);
    }

    public static Tokens oauth1(String token, String secret) {
        return new Tokens(Scheme.OAUTH1, token, null, secret);
    }

    /** What is worth keeping of them once the provider has rejected them: what may be presented again. */
    Tokens presentable() {
        return scheme.renewable() ? new Tokens(null, refreshToken) : this;
    }

    @Override
    public String toString() {
        return "tokens";
    }
}
