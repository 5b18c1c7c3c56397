package dev.patchbay.edge.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

import dev.patchbay.edge.problem.ProblemException.Failure;

/** One subclass for each class of failure; it says only what the failure means. */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Inject
    Problems problems;

    @Context
    UriInfo uriInfo;

    @Context
    HttpHeaders headers;

    abstract Failure failure(E exception);

    @Override
    public Response toResponse(E exception) {
        return problems.response(failure(exception), publicPath());
    }

    /** The client knows the gateway's path, not this service's. */
    private String publicPath() {
        var relayed = headers.getHeaderString(Problem.PATH_HEADER);
        return relayed == null ? uriInfo.getPath() : relayed;
    }
}
