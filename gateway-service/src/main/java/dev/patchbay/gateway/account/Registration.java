package dev.patchbay.gateway.account;

/** Who may register. */
public enum Registration {
    /** Anybody who reaches the gateway. */
    OPEN,
    /** The first person, and whoever an admin has invited. */
    INVITATION,
    /** Nobody. */
    CLOSED
}
