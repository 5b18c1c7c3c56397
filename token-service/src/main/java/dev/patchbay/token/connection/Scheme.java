package dev.patchbay.token.connection;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a provider's calls carry a credential, and with that whether it is ever renewed. */
public enum Scheme {
    /** An OAuth 2.0 access token (RFC 6750). */
    BEARER,
    /** An API key or a personal access token, which lives until somebody removes it at the provider. */
    KEY,
    /** A token that signs each request (RFC 5849), which lives as long. */
    OAUTH1;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scheme named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    public boolean renewable() {
        return this == BEARER;
    }
}
