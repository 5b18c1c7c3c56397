package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.security.UnauthorizedException;

@Provider
class UnauthorizedMapper extends ProblemMapper<UnauthorizedException> {

    @Override
    Failure failure(UnauthorizedException exception) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, "This needs a valid, unexpired token.");
    }
}
