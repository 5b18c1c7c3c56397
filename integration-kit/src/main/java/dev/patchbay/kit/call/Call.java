package dev.patchbay.kit.call;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * One call of a provider.
 *
 * @param operation a fixed name, for metrics, logs and errors
 * @param request of a read it alone, with the account where {@code reach} says so, is the cache key
 * @param type what a kept answer is read back as; null for a write, whose answer is not kept
 * @param reading turns the provider's JSON into our words, a missing node if a write was answered with nothing; throws
 *        {@link UnreadableAnswerException}
 * @param fallback the last rung of the ladder, for when not even a stale answer is there
 * @param priority whether somebody waits for the answer
 */
public record Call<T>(String operation, Request request, Reach reach, TypeReference<T> type, Function<JsonNode, T> reading,
        Optional<T> fallback, Priority priority) {

    public Call {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(reach, "reach");
    }

    /** A read whose answer cannot be replaced by anything. */
    public Call(String operation, URI uri, Reach reach, TypeReference<T> type, Function<JsonNode, T> reading) {
        this(operation, Request.get(uri), reach, type, reading, Optional.empty(), Priority.INTERACTIVE);
    }

    /**
     * A change of the account's own data.
     *
     * @param body JSON, null for none
     */
    public static <T> Call<T> write(String operation, HttpMethod method, URI uri, Buffer body,
            Function<JsonNode, T> reading) {
        return new Call<>(operation, new Request(method, uri, body), Reach.PERSONAL, null, reading, Optional.empty(),
                Priority.INTERACTIVE);
    }

    /** @param value what can be said without the provider */
    public Call<T> orElse(T value) {
        return new Call<>(operation, request, reach, type, reading, Optional.of(value), priority);
    }

    /** For a change that does more when it is made twice, whatever its method promises. */
    public Call<T> notRepeatable() {
        return new Call<>(operation, request.notRepeatable(), reach, type, reading, fallback, priority);
    }

    /** The same, when nobody waits for it. */
    public Call<T> inBackground() {
        return new Call<>(operation, request, reach, type, reading, fallback, Priority.BACKGROUND);
    }
}
