package dev.patchbay.contracts.event;

/** How a renewal of an access token can end. */
public enum RenewalEventType {
    RENEWED("dev.patchbay.renewal.renewed.v1"),
    FAILED("dev.patchbay.renewal.failed.v1");

    private final String type;

    RenewalEventType(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
