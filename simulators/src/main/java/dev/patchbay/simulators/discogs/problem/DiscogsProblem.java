package dev.patchbay.simulators.discogs.problem;

import java.util.List;

import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.json.Json;

/** A regular error of the API: {@code {"message": "Release not found."}}, with the space that clients look for. */
public final class DiscogsProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private DiscogsProblem(int status, String message) {
        super(message);
        this.status = status;
    }

    public static DiscogsProblem badRequest(String message) {
        return new DiscogsProblem(400, message);
    }

    public static DiscogsProblem unauthenticated() {
        return new DiscogsProblem(401, "You must authenticate to access this resource.");
    }

    public static DiscogsProblem forbidden() {
        return new DiscogsProblem(403, "You don't have permission to access this resource.");
    }

    public static DiscogsProblem ownerOnly() {
        return new DiscogsProblem(403, "You are not allowed to view this resource. "
                + "Please authenticate as the owner to view this content.");
    }

    /** @param what for example {@code Release} */
    public static DiscogsProblem notFound(String what) {
        return new DiscogsProblem(404, what + " not found.");
    }

    public static DiscogsProblem noSuchResource() {
        return new DiscogsProblem(404, "The request resource was not found.");
    }

    public static DiscogsProblem wrongVerb() {
        return new DiscogsProblem(405, "Method not allowed.");
    }

    public static DiscogsProblem unexpected(String name, List<String> expected) {
        return new DiscogsProblem(422, "Invalid " + name + ": expected one of " + String.join(", ", expected));
    }

    public static DiscogsProblem notANumber(String name) {
        return new DiscogsProblem(422, "Invalid " + name + ": expected a number");
    }

    public static DiscogsProblem tooQuick() {
        return new DiscogsProblem(429, "You are making requests too quickly.");
    }

    /** What the API answers, with a 500, to a search that is too hard for it. */
    public static DiscogsProblem queryTimeExceeded() {
        return new DiscogsProblem(500, "Query time exceeded. Please try a simpler query.");
    }

    public static DiscogsProblem malformedQuery() {
        return new DiscogsProblem(500, "An internal server error occurred. (Malformed query?)");
    }

    /** What a fault makes the API say. */
    public static DiscogsProblem failure(int status) {
        return status == 429 ? tooQuick() : new DiscogsProblem(status, "An internal server error occurred.");
    }

    public Answer answer() {
        Answer answer = Answer.of(status, "application/json", "{\"message\": " + Json.encode(getMessage()) + "}");
        return status == 401 ? answer.with("WWW-Authenticate", "OAuth realm=\"https://api.discogs.com\"") : answer;
    }
}
