package dev.patchbay.spotify.wire;

/**
 * Which part of a list is asked for.
 *
 * @param lastOffset the largest that the list allows
 */
public record PageRequest(int limit, int offset, int lastOffset) {

    /** Null if there is nothing to ask for any more. */
    String next() {
        return offset + limit > lastOffset ? null : Cursor.of(offset + limit);
    }
}
