package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.security.UnauthorizedException;

@Provider
class UnauthorizedMapper extends ProblemMapper<UnauthorizedException> {

    static final String NO_TOKEN = "Sign in, and send the access token as 'Authorization: Bearer <token>'.";

    @Override
    Failure failure(UnauthorizedException exception) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, NO_TOKEN);
    }
}
