package dev.patchbay.contracts.connection;

import com.fasterxml.jackson.annotation.JsonValue;

/** The one word of a connection's state, the same for every provider; finer causes are in {@link Cause}. */
public enum Reason {
    /** The access token is valid. */
    CONNECTED("connected", true),
    /** The access token has expired and the next call renews it; nobody has to act. */
    EXPIRED_WITH_REFRESH("expired_with_refresh", true),
    /** There are no credentials. */
    NO_TOKENS("no_tokens", false),
    /** There were credentials and only a new consent can replace them. */
    NEEDS_REAUTH("needs_reauth", false);

    private final String wireName;
    private final boolean connected;

    Reason(String wireName, boolean connected) {
        this.wireName = wireName;
        this.connected = connected;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    public boolean connected() {
        return connected;
    }
}
