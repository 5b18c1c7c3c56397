package dev.patchbay.spotify.history;

import java.util.Optional;
import java.util.stream.Stream;

import dev.patchbay.kit.operation.Cursor;
import dev.patchbay.kit.operation.Inputs;
import dev.patchbay.kit.operation.Query;

/** Which part of the history is asked for, by cursors of earlier answers: what came before one, or after one. */
record HistoryRequest(int limit, Optional<String> before, Optional<String> after) {

    private static final int DEFAULT_AT_ONCE = 20;
    private static final int MOST_AT_ONCE = 50;

    /** @param cursor as {@code before}, the name that it has with other lists */
    static HistoryRequest checked(Inputs inputs, String limit, String cursor, String before, String after) {
        inputs.check(Stream.of(cursor, before, after).filter(given -> given != null).count() <= 1, "before",
                "must not be sent beside after or cursor");
        var older = Optional.ofNullable(before).or(() -> Optional.ofNullable(cursor));
        var newer = Optional.ofNullable(after);
        check(inputs, History.BEFORE, older, "must be a next_cursor of an earlier answer");
        check(inputs, History.AFTER, newer, "must be a newest_cursor of an earlier answer");
        return new HistoryRequest(inputs.limit(limit, DEFAULT_AT_ONCE, MOST_AT_ONCE), older, newer);
    }

    /** In unix milliseconds, as Spotify takes them. */
    Query query() {
        return new Query().with("limit", limit).with(History.BEFORE, millis(History.BEFORE, before))
                .with(History.AFTER, millis(History.AFTER, after));
    }

    private static void check(Inputs inputs, String kind, Optional<String> cursor, String message) {
        inputs.check(cursor.isEmpty() || millis(kind, cursor).isPresent(), kind, message);
    }

    private static Optional<Long> millis(String kind, Optional<String> cursor) {
        return cursor.flatMap(given -> Cursor.value(kind, given).stream().boxed().findFirst());
    }
}
