package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.security.ForbiddenException;

@Provider
class ForbiddenMapper extends ProblemMapper<ForbiddenException> {

    @Override
    Failure failure(ForbiddenException exception) {
        return Failure.of(ErrorCode.FORBIDDEN, "Your account or service lacks the right to do this.");
    }
}
