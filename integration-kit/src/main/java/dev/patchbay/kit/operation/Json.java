package dev.patchbay.kit.operation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.UnreadableAnswerException;

/**
 * Reads a provider's JSON defensively: some clients get fewer fields than others, and deprecated ones may vanish on any day.
 * A field of another type than expected counts as absent.
 */
public final class Json {

    private Json() {
    }

    public static String requiredText(JsonNode node, String field) {
        var text = text(node, field);
        if (text == null) {
            throw new UnreadableAnswerException(field);
        }
        return text;
    }

    public static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    public static Integer integer(JsonNode node, String field) {
        var value = node.path(field);
        return value.canConvertToInt() && value.isIntegralNumber() ? value.intValue() : null;
    }

    public static Boolean bool(JsonNode node, String field) {
        var value = node.path(field);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    public static Instant instant(JsonNode node, String field) {
        try {
            var text = text(node, field);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static List<String> texts(JsonNode node, String field) {
        return stream(node.path(field)).map(JsonNode::textValue).filter(Objects::nonNull).toList();
    }

    /** Skips what is null: a provider may leave holes where something was withdrawn. Absent means empty. */
    public static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> item) {
        return stream(node.path(field)).filter(JsonNode::isObject).map(item).filter(Objects::nonNull).toList();
    }

    /** The same of what must be there: without it, an odd answer would pass for an empty list. */
    public static <T> List<T> requiredList(JsonNode node, String field, Function<JsonNode, T> item) {
        if (!node.path(field).isArray()) {
            throw new UnreadableAnswerException(field);
        }
        return list(node, field, item);
    }

    /** Null if it is not an object. */
    public static <T> T object(JsonNode node, String field, Function<JsonNode, T> reading) {
        var value = node.path(field);
        return value.isObject() ? reading.apply(value) : null;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.of();
    }
}
