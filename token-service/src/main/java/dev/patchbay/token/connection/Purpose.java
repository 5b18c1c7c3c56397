package dev.patchbay.token.connection;

import java.util.Locale;

/** What a credential is kept for. */
enum Purpose {
    /** The tokens in use. */
    CONNECTION,
    /** Consented, but not yet activated. */
    PENDING,
    /** Rejected by the provider, and kept for a while in case the provider was wrong. */
    SET_ASIDE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
