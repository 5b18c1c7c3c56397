package dev.patchbay.token.activation;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;

/** The status after it; null if another account of the provider is connected. */
public record Activated(ConnectionStatus status) {

    static final Activated CONFLICT = new Activated(null);

    public ConnectionStatus orConflict() {
        if (status == null) {
            throw new ProblemException(ErrorCode.ACCOUNT_CONFLICT, "Disconnect the connected account first.");
        }
        return status;
    }
}
