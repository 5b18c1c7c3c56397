package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.security.AuthenticationFailedException;

@Provider
class AuthenticationFailedMapper extends ProblemMapper<AuthenticationFailedException> {

    @Override
    Failure failure(AuthenticationFailedException exception) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, "The token is not valid, or has expired.");
    }
}
