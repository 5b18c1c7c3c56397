package dev.patchbay.euria.description;

/**
 * One event of a stream.
 *
 * @param id its place, from 0; what a client sends as {@code Last-Event-ID} when it comes back
 * @param json on one line
 */
record StreamEvent(int id, String name, String json) {

    /** A comment, which shows that the stream lives. */
    static final StreamEvent HEARTBEAT = new StreamEvent(-1, null, null);

    boolean heartbeat() {
        return name == null;
    }
}
