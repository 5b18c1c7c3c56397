package dev.patchbay.spotify.call;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One read of a provider; safe to repeat.
 *
 * @param operation a fixed name, for metrics, logs and errors
 * @param uri what to get; it alone, with the account where {@code reach} says so, is the cache key
 * @param type what a kept answer is read back as
 * @param reading turns the provider's JSON into our words; throws {@link UnreadableAnswerException}
 * @param fallback the last rung of the ladder, for when not even a stale answer is there
 * @param priority whether somebody waits for the answer
 */
public record Call<T>(String operation, URI uri, Reach reach, TypeReference<T> type, Function<JsonNode, T> reading,
        Optional<T> fallback, Priority priority) {

    public Call {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(reach, "reach");
    }

    /** A call whose answer cannot be replaced by anything. */
    public Call(String operation, URI uri, Reach reach, TypeReference<T> type, Function<JsonNode, T> reading) {
        this(operation, uri, reach, type, reading, Optional.empty(), Priority.INTERACTIVE);
    }

    /** @param value what can be said without the provider */
    public Call<T> orElse(T value) {
        return new Call<>(operation, uri, reach, type, reading, Optional.of(value), priority);
    }

    /** The same, when nobody waits for it. */
    public Call<T> inBackground() {
        return new Call<>(operation, uri, reach, type, reading, fallback, Priority.BACKGROUND);
    }
}
