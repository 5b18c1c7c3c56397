package dev.patchbay.gateway.account;

/** Who may register. */
public enum Registration {
    /** Anybody who reaches the gateway. */
    OPEN,
    /** Nobody. */
    CLOSED
}
