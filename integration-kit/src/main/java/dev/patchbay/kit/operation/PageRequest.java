package dev.patchbay.kit.operation;

/**
 * Which part of a list is asked for.
 *
 * @param lastOffset the largest that the list allows
 */
public record PageRequest(int limit, int offset, int lastOffset) {

    static final String OFFSET = "offset";

    /** The cursor of the following part; null if there is nothing to ask for any more. */
    public String next() {
        return offset + limit > lastOffset ? null : Cursor.of(OFFSET, offset + limit);
    }
}
