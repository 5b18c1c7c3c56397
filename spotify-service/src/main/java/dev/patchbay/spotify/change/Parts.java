package dev.patchbay.spotify.change;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;

/** A change that Spotify takes only in parts. */
public record Parts(List<String> uris, int mostAtOnce, Sender sender) {

    public Parts {
        uris = List.copyOf(uris);
    }

    /** Makes one part of the change. */
    @FunctionalInterface
    public interface Sender {

        /** @param before how far it has come */
        Uni<Sent> send(List<String> part, Progress before);
    }

    /**
     * How far a change has come.
     *
     * @param snapshotId of the playlist after it, null if there is none yet
     */
    public record Progress(int uris, String snapshotId) {
    }

    /** @param snapshotId null for what has none */
    public record Sent(String snapshotId) {

        public static final Sent WITHOUT_SNAPSHOT = new Sent(null);
    }

    public static List<List<String>> of(List<String> uris, int mostAtOnce) {
        var parts = new ArrayList<List<String>>();
        for (int from = 0; from < uris.size(); from += mostAtOnce) {
            parts.add(uris.subList(from, Math.min(from + mostAtOnce, uris.size())));
        }
        return parts;
    }

    List<String> after(int done) {
        return uris.subList(done, Math.min(done + mostAtOnce, uris.size()));
    }
}
