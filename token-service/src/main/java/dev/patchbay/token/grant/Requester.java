package dev.patchbay.token.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;

/** Who makes the running request. */
@RequestScoped
public class Requester {

    private final SecurityIdentity identity;

    @Inject
    Requester(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String service() {
        return identified().service();
    }

    /** The person for whom the service asks; fails if it did not pass on the gateway's assertion. */
    public Caller caller() {
        var caller = identified().caller();
        if (caller == null) {
            throw new ProblemException(ErrorCode.UNAUTHENTICATED,
                    "Pass on the gateway's assertion in " + Caller.ASSERTION_HEADER + ".");
        }
        return caller;
    }

    private ServiceIdentity identified() {
        if (identity.getPrincipal() instanceof ServiceIdentity service) {
            return service;
        }
        throw new ProblemException(ErrorCode.UNAUTHENTICATED, "This needs a service token.");
    }
}
