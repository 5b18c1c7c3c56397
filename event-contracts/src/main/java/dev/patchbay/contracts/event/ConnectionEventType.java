package dev.patchbay.contracts.event;

/** What can happen to a connection. */
public enum ConnectionEventType {
    CONNECTED("dev.patchbay.connection.connected.v1"),
    NEEDS_REAUTH("dev.patchbay.connection.needs_reauth.v1"),
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
