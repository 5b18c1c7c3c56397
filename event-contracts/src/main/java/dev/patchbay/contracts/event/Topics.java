package dev.patchbay.contracts.event;

/** The Kafka topics, each keyed by {@link ConnectionKey}. */
public final class Topics {

    public static final String CONNECTIONS = "patchbay.connections.v1";
    public static final String RENEWALS = "patchbay.renewals.v1";

    private Topics() {
    }
}
