package dev.patchbay.spotify.playlist;

import java.util.List;

import dev.patchbay.spotify.wire.SpotifyInputs;
import dev.patchbay.spotify.wire.UriKinds;

/** What is to become of a playlist's items. */
final class ItemsChange {

    private static final int MOST = 1_000;

    private ItemsChange() {
    }

    /** @param position where they go, null for the end */
    record Addition(List<String> uris, Integer position) {

        static Addition checked(String id, Addition asked) {
            var given = asked == null ? new Addition(null, null) : asked;
            var inputs = inputs(id);
            inputs.uris(given.uris, UriKinds.PLAYABLE, MOST);
            notNegative(inputs, "position", given.position);
            inputs.verify();
            return given;
        }
    }

    /**
     * Moves some, in their order.
     *
     * @param rangeStart where the first one is
     * @param insertBefore in front of which place they go
     * @param rangeLength how many, null for one
     * @param snapshotId the version that is meant, null for the present one
     */
    record Move(Integer rangeStart, Integer insertBefore, Integer rangeLength, String snapshotId) {

        static Move checked(String id, Move asked) {
            var given = asked == null ? new Move(null, null, null, null) : asked;
            var inputs = inputs(id);
            inputs.check(given.rangeStart != null, "range_start", "must be given");
            inputs.check(given.insertBefore != null, "insert_before", "must be given");
            notNegative(inputs, "range_start", given.rangeStart);
            notNegative(inputs, "insert_before", given.insertBefore);
            inputs.check(given.rangeLength == null || given.rangeLength > 0, "range_length", "must be at least 1");
            inputs.snapshot(given.snapshotId);
            inputs.verify();
            return given;
        }
    }

    /**
     * Removes every occurrence.
     *
     * @param snapshotId the version that is meant, null for the present one
     */
    record Removal(List<String> uris, String snapshotId) {

        static Removal checked(String id, Removal asked) {
            var given = asked == null ? new Removal(null, null) : asked;
            var inputs = inputs(id);
            var uris = inputs.uris(given.uris, UriKinds.PLAYABLE, MOST);
            inputs.snapshot(given.snapshotId);
            inputs.verify();
            return new Removal(uris.stream().distinct().toList(), given.snapshotId);
        }
    }

    private static SpotifyInputs inputs(String id) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        return inputs;
    }

    private static void notNegative(SpotifyInputs inputs, String field, Integer value) {
        inputs.check(value == null || value >= 0, field, "must not be negative");
    }
}
