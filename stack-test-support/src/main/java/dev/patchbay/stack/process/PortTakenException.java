package dev.patchbay.stack.process;

import dev.patchbay.stack.StackException;

/** Somebody else listens on a port the stack needs. */
public final class PortTakenException extends StackException {

    private final int port;

    PortTakenException(String user, int port, String owner) {
        super("Port %d, wanted by %s, is taken by %s. Stop that program or choose other ports."
                .formatted(port, user, owner));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
