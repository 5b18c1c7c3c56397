package dev.patchbay.simulators.euria.api;

import dev.patchbay.simulators.euria.behaviour.Envelope;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A refusal, which the chosen envelope puts into JSON. */
public final class EuriaProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient JsonArray errors;

    private EuriaProblem(int status, String code, String description, JsonArray errors) {
        super(description);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    static EuriaProblem notAuthorized() {
        return new EuriaProblem(401, "not_authorized", "Invalid token", new JsonArray());
    }

    public static EuriaProblem methodNotFound() {
        return new EuriaProblem(404, "method_not_found", "Method not found", new JsonArray());
    }

    static EuriaProblem tooManyRequests() {
        return new EuriaProblem(429, "too_many_requests", "Too many requests", new JsonArray());
    }

    public static EuriaProblem modelNotFound(String model) {
        return new EuriaProblem(400, "model_not_found", "The model " + model + " does not exist", new JsonArray());
    }

    /** Within a stream the status has gone out before. */
    public static EuriaProblem serverError(int status) {
        return new EuriaProblem(status, "server_error", "The model stopped unexpectedly", new JsonArray());
    }

    /** What a fault makes the API say; the fault decides by itself when to try again. */
    public static Answer ofFault(int status, Envelope envelope) {
        EuriaProblem problem = status == 429 ? tooManyRequests() : serverError(status);
        return Answer.json(status, problem.json(envelope));
    }

    /** @param rule name of the broken rule, for example {@code string} */
    public static EuriaProblem invalid(String attribute, String rule, String description) {
        return new EuriaProblem(422, "validation_failed", "Validation failed", new JsonArray().add(new JsonObject()
                .put("code", "validation_rule_" + rule).put("description", description)
                .put("context", new JsonObject().put("attribute", attribute))));
    }

    public Answer answer(Envelope envelope) {
        Answer answer = Answer.json(status, json(envelope));
        return status == 429 ? answer.with("Retry-After", Long.toString(RequestBudget.WINDOW.toSeconds())) : answer;
    }

    public JsonObject json(Envelope envelope) {
        return switch (envelope) {
            case INFOMANIAK -> new JsonObject().put("result", "error").put("error", new JsonObject().put("code", code)
                    .put("description", getMessage()).put("errors", errors));
            case OPENAI -> new JsonObject().put("error", new JsonObject().put("message", detail())
                    .put("type", status < 500 ? "invalid_request_error" : "server_error").putNull("param")
                    .put("code", code));
        };
    }

    private String detail() {
        return errors.isEmpty() ? getMessage() : errors.getJsonObject(0).getString("description");
    }
}
