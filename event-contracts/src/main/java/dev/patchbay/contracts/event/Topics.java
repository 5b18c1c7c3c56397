package dev.patchbay.contracts.event;

/** The Kafka topics. */
public final class Topics {

    /** Keyed by {@link ConnectionKey}. */
    public static final String CONNECTIONS = "patchbay.connections.v1";
    /** Keyed by {@link ConnectionKey}. */
    public static final String RENEWALS = "patchbay.renewals.v1";
    /** Keyed by the provider's name. */
    public static final String PROVIDERS = "patchbay.providers.v1";

    /** Keyed by {@link ConnectionKey}. */
    public static final String DESCRIPTIONS = "patchbay.descriptions.v1";

    private Topics() {
    }
}
