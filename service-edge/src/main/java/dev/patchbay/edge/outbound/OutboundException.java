package dev.patchbay.edge.outbound;

/** There is no answer to an outward call, or none that can be used. */
public class OutboundException extends RuntimeException {

    private final Kind kind;

    public enum Kind {
        /** No connection, or it broke. */
        CONNECTION,
        /** The deadline passed. */
        TIMEOUT,
        /** The answer is larger than allowed. */
        TOO_LARGE
    }

    public OutboundException(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
