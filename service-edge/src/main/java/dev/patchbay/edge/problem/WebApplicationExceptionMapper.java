package dev.patchbay.edge.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import dev.patchbay.edge.problem.ProblemException.Failure;

/** What the REST layer itself refuses. */
@Provider
class WebApplicationExceptionMapper extends ProblemMapper<WebApplicationException> {

    private final MismatchedJsonMapper mismatchedJson = new MismatchedJsonMapper();

    @Override
    public Response toResponse(WebApplicationException exception) {
        var response = super.toResponse(exception);
        if (response.getStatus() != Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            return response;
        }
        return Response.fromResponse(response).header(HttpHeaders.ALLOW, AllowedMethods.ofCurrentPath()).build();
    }

    @Override
    Failure failure(WebApplicationException exception) {
        if (exception instanceof ResteasyReactiveClientProblem) {
            // what an inner service answered to us is not our answer to the client
            return UnexpectedFailureMapper.unexpected(exception);
        }
        return switch (exception.getResponse().getStatus()) {
            case 400 -> malformed(exception.getCause());
            case 401 -> Failure.of(ErrorCode.UNAUTHENTICATED, UnauthorizedMapper.NO_TOKEN);
            case 403 -> Failure.of(ErrorCode.FORBIDDEN, "Your account or service lacks the right to do this.");
            case 404 -> Failure.of(ErrorCode.NOT_FOUND, "Nothing is at this path.");
            case 405 -> Failure.of(ErrorCode.METHOD_NOT_ALLOWED, "Use a method that the API description lists here.");
            case 406 -> Failure.of(ErrorCode.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> Failure.of(ErrorCode.PAYLOAD_TOO_LARGE, "Send a smaller body.");
            case 415 -> Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            default -> UnexpectedFailureMapper.unexpected(exception);
        };
    }

    private Failure malformed(Throwable cause) {
        return switch (cause) {
            case MismatchedInputException mismatch -> mismatchedJson.failure(mismatch);
            case JsonProcessingException json -> Failure.of(ErrorCode.MALFORMED_REQUEST,
                    "The body is not well-formed JSON: check quotes, commas and brackets, members given twice, numbers too large.");
            case null, default -> Failure.of(ErrorCode.MALFORMED_REQUEST, "The request is not what is expected here.");
        };
    }
}
