package dev.patchbay.contracts.event;

/** What happens to a provider: in one instance of its service (circuits), or in all of them. */
public enum ProviderEventType {
    CIRCUIT_OPENED("dev.patchbay.provider.circuit_opened.v1"),
    CIRCUIT_HALF_OPENED("dev.patchbay.provider.circuit_half_opened.v1"),
    CIRCUIT_CLOSED("dev.patchbay.provider.circuit_closed.v1"),
    ENABLED("dev.patchbay.provider.enabled.v1"),
    DISABLED("dev.patchbay.provider.disabled.v1"),
    MAINTENANCE_STARTED("dev.patchbay.provider.maintenance_started.v1"),
    MAINTENANCE_ENDED("dev.patchbay.provider.maintenance_ended.v1");

    private final String type;

    ProviderEventType(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
