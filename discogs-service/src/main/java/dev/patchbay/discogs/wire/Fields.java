package dev.patchbay.discogs.wire;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Json;

/** Fields of Discogs' JSON, which writes what it does not know as zero or as an empty text. */
public final class Fields {

    private static final int LONGEST_YEAR = 4;

    private Fields() {
    }

    /** Null if it is empty. */
    public static String text(JsonNode node, String field) {
        var text = Json.text(node, field);
        return text == null || text.isBlank() ? null : text;
    }

    /** A count or an id; empty if it is zero. */
    public static Optional<Long> number(JsonNode node, String field) {
        var value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0
                ? Optional.of(value.longValue())
                : Optional.empty();
    }

    /** @throws UnreadableAnswerException if it is not there */
    public static <T> T required(T value, String field) {
        if (value == null) {
            throw new UnreadableAnswerException(field);
        }
        return value;
    }

    /** Where people look at it: as Discogs gives it, else derived. */
    public static String page(JsonNode node, DiscogsId id) {
        var given = text(node, "uri");
        return given == null ? id.page() : given;
    }

    /** @throws UnreadableAnswerException if there is nothing by this name, be it null */
    public static JsonNode having(JsonNode node, String field) {
        required(node.get(field), field);
        return node;
    }

    /** A number in some answers and a text in others; null if it is not known. */
    public static Integer year(JsonNode node, String field) {
        var text = node.path(field).asText("");
        var known = !text.isEmpty() && text.length() <= LONGEST_YEAR && text.chars().allMatch(Character::isDigit)
                && text.chars().anyMatch(digit -> digit != '0');
        return known ? Integer.valueOf(text) : null;
    }
}
