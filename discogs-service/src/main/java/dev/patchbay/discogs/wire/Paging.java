package dev.patchbay.discogs.wire;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.kit.operation.Page;

/** Discogs' lists. A page may have fewer items than it could: what is hidden from the caller leaves a gap. */
public final class Paging {

    private Paging() {
    }

    /**
     * @param member that holds the items
     * @throws UnreadableAnswerException if it is none
     */
    public static <T> Page<T> read(JsonNode answer, String member, DiscogsPage asked, Function<JsonNode, T> item) {
        var pages = Fields.required(Json.integer(answer.path("pagination"), "pages"), "pagination");
        return new Page<>(Json.requiredList(answer, member, item), asked.number() < pages ? asked.next().cursor() : null);
    }
}
