package dev.patchbay.contracts.event;

/** What one instance of a service can do about its provider. */
public enum ProviderEventType {
    CIRCUIT_OPENED("dev.patchbay.provider.circuit_opened.v1"),
    CIRCUIT_HALF_OPENED("dev.patchbay.provider.circuit_half_opened.v1"),
    CIRCUIT_CLOSED("dev.patchbay.provider.circuit_closed.v1");

    private final String type;

    ProviderEventType(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
