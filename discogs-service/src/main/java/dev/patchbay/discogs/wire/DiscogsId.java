package dev.patchbay.discogs.wire;

/**
 * A number of Discogs. Each kind has numbers of its own, which overlap: the number of a master is that of another album's
 * release, too, so that they must never be mixed up.
 */
public sealed interface DiscogsId permits ReleaseId, MasterId, ArtistId, LabelId {

    long value();

    /** Its address, below the API's. */
    String path();

    /** Where Discogs shows it to people; known even when Discogs is not asked. */
    String page();

    static void require(long value) {
        if (value < 1) {
            throw new IllegalArgumentException("An id is above zero");
        }
    }
}
