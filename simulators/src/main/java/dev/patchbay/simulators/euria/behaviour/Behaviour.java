package dev.patchbay.simulators.euria.behaviour;

import java.util.OptionalInt;

/**
 * The switches of the simulated EurIA. A chunk is one token.
 *
 * @param paceMs between two chunks of a stream
 * @param chunks of an answer, unless the request allows fewer
 * @param thinking whether models think aloud unless the request turns it off
 * @param oversizedChunk whether a stream holds one chunk of 2 MiB
 * @param errorAfterChunks after which a stream ends with an error in place of a chunk
 * @param breakAfterChunks after which the connection of a stream is reset
 * @param stallAfterChunks after which a stream falls silent until the client goes
 * @param sliceBytes size of the TCP writes of a body; empty writes each event at once
 * @param requestsPerMinute of one key, beyond which it gets 429; empty for no limit
 */
public record Behaviour(int paceMs, int chunks, boolean thinking, Envelope envelope, boolean oversizedChunk,
        OptionalInt errorAfterChunks, OptionalInt breakAfterChunks, OptionalInt stallAfterChunks,
        OptionalInt sliceBytes, OptionalInt requestsPerMinute) {

    private static final OptionalInt NONE = OptionalInt.empty();

    public static final Behaviour USUAL = new Behaviour(20, 40, false, Envelope.INFOMANIAK, false, NONE, NONE, NONE,
            NONE, NONE);

    public Behaviour {
        within("pace_ms", paceMs, 0, 600_000);
        within("chunks", chunks, 1, 1_000_000);
        errorAfterChunks.ifPresent(count -> within("error_after_chunks", count, 0, 1_000_000));
        breakAfterChunks.ifPresent(count -> within("break_after_chunks", count, 0, 1_000_000));
        stallAfterChunks.ifPresent(count -> within("stall_after_chunks", count, 0, 1_000_000));
        sliceBytes.ifPresent(bytes -> within("slice_bytes", bytes, 1, 1 << 20));
        requestsPerMinute.ifPresent(requests -> within("requests_per_minute", requests, 1, 1_000_000));
    }

    private static void within(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " must be from " + low + " to " + high);
        }
    }
}
