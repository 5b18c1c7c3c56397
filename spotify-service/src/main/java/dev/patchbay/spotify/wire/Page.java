package dev.patchbay.spotify.wire;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.spotify.call.UnreadableAnswerException;

/**
 * A part of a list.
 *
 * @param nextCursor what to ask for the following part with, null at the end
 */
public record Page<T>(List<T> items, String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null);
    }

    /** @throws UnreadableAnswerException if it is no paging object */
    public static <T> Page<T> read(JsonNode paging, PageRequest asked, Function<JsonNode, T> item) {
        if (!paging.path("items").isArray()) {
            throw new UnreadableAnswerException("items");
        }
        return new Page<>(Json.list(paging, "items", item), Json.text(paging, "next") == null ? null : asked.next());
    }
}
