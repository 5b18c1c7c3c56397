package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.security.AuthenticationFailedException;

@Provider
class AuthenticationFailedMapper extends ProblemMapper<AuthenticationFailedException> {

    static final String BAD_TOKEN = "The access token is not valid, or has expired. Refresh it, or sign in again.";

    @Override
    Failure failure(AuthenticationFailedException exception) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, BAD_TOKEN);
    }
}
