package dev.patchbay.token.connection;

/** Whether there are credentials, and whether they are still good. */
public enum ConnectionState {
    NONE,
    ACTIVE,
    NEEDS_REAUTH
}
