package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import dev.patchbay.edge.problem.ProblemException.Failure;

@Provider
class ProblemExceptionMapper extends ProblemMapper<ProblemException> {

    @Override
    Failure failure(ProblemException exception) {
        return exception.failure();
    }
}
