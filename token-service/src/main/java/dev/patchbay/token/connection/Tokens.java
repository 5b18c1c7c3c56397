package dev.patchbay.token.connection;

/** Opened tokens, for as long as they are used. Never printed. */
public record Tokens(String accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "tokens";
    }
}
