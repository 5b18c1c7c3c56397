package dev.patchbay.edge.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** One subclass for each class of failure; it says only what the failure means. */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Inject
    Problems problems;

    @Inject
    CurrentVertxRequest current;

    abstract Failure failure(E exception);

    @Override
    public Response toResponse(E exception) {
        return problems.response(failure(exception), RequestedPath.of(current.getCurrent().request()));
    }
}
