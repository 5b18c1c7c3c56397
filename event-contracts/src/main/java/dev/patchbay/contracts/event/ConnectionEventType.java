package dev.patchbay.contracts.event;

/** What can happen to a connection. */
public enum ConnectionEventType {
    CONNECTED("dev.patchbay.connection.connected.v1"),
    NEEDS_REAUTH("dev.patchbay.connection.needs_reauth.v1"),
    /** The consent ends in 30, 7 or 1 days, see {@code details.reauth_required_by}. */
    REAUTH_DUE("dev.patchbay.connection.reauth_due.v1"),
    /** It works again: by a new consent, or because what was taken for lost was not. */
    REAUTHORIZED("dev.patchbay.connection.reauthorized.v1"),
    DISCONNECTED("dev.patchbay.connection.disconnected.v1");

    private final String type;

    ConnectionEventType(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
