package dev.patchbay.spotify.wire;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.operation.PageRequest;

/** Spotify's paging object. */
public final class Paging {

    private Paging() {
    }

    /** @throws UnreadableAnswerException if it is none */
    public static <T> Page<T> read(JsonNode paging, PageRequest asked, Function<JsonNode, T> item) {
        return new Page<>(Json.requiredList(paging, "items", item),
                Json.text(paging, "next") == null ? null : asked.next());
    }
}
