package dev.patchbay.kit.operation;

import java.util.List;

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
}
