package dev.patchbay.simulators.spotify.api;

import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.json.JsonObject;

/** A regular error of the Web API: {@code {"error":{"status":404,"message":"Resource not found"}}}. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private ApiProblem(int status, String message) {
        super(message);
        this.status = status;
    }

    static ApiProblem badRequest(String message) {
        return new ApiProblem(400, message);
    }

    static ApiProblem unauthorized(String message) {
        return new ApiProblem(401, message);
    }

    static ApiProblem forbidden(String message) {
        return new ApiProblem(403, message);
    }

    static ApiProblem notFound() {
        return new ApiProblem(404, "Resource not found");
    }

    static ApiProblem noSuchService() {
        return new ApiProblem(404, "Service not found");
    }

    Answer answer() {
        Answer answer = Answer.json(status, new JsonObject().put("error",
                new JsonObject().put("status", status).put("message", getMessage())));
        return status == 401 ? answer.with("WWW-Authenticate", "Bearer realm=\"spotify\"") : answer;
    }
}
