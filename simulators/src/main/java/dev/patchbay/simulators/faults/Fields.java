package dev.patchbay.simulators.faults;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.json.JsonObject;

/** Reads a JSON definition strictly: a wrong type or an unknown member is named in the refusal. */
public final class Fields {

    private final JsonObject json;
    private final Set<String> read = new HashSet<>();

    public Fields(JsonObject json) {
        this.json = json;
    }

    public boolean has(String name) {
        read.add(name);
        return json.getValue(name) != null;
    }

    public String text(String name) {
        return value(name, String.class, "a text");
    }

    public long number(String name) {
        Number number = value(name, Number.class, "a whole number");
        if (number.doubleValue() != number.longValue()) {
            throw new IllegalArgumentException(name + " must be a whole number");
        }
        return number.longValue();
    }

    public int integer(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw new IllegalArgumentException(name + " is too large");
        }
        return (int) number;
    }

    public double fraction(String name) {
        return value(name, Number.class, "a number").doubleValue();
    }

    public boolean flag(String name) {
        return value(name, Boolean.class, "true or false");
    }

    /** An enum constant written in lower case, with the given separator in place of the underscore. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, char separator) {
        String wanted = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant, separator).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " must be one of " + names(type, separator)));
    }

    public void rejectUnknown() {
        json.fieldNames().stream().filter(name -> !read.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("unknown member '" + name + "'");
        });
    }

    public static String wireName(Enum<?> constant, char separator) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', separator);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type, char separator) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> wireName(constant, separator)).toList();
    }

    private <T> T value(String name, Class<T> type, String expected) {
        if (!has(name)) {
            throw new IllegalArgumentException(name + " is required: " + expected);
        }
        if (!type.isInstance(json.getValue(name))) {
            throw new IllegalArgumentException(name + " must be " + expected);
        }
        return type.cast(json.getValue(name));
    }
}
