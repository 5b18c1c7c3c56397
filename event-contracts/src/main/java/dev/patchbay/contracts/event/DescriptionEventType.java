package dev.patchbay.contracts.event;

/** How a description ends that could not be written when it was asked for. */
public enum DescriptionEventType {

    COMPLETED("dev.patchbay.description.completed.v1"),
    FAILED("dev.patchbay.description.failed.v1");

    private final String type;

    DescriptionEventType(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }
}
