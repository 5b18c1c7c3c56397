package dev.patchbay.simulators.discogs.collection;

import java.time.OffsetDateTime;

import dev.patchbay.simulators.discogs.catalogue.Release;

/**
 * One copy of a release that somebody owns.
 *
 * @param instanceId tells copies of the same release apart
 * @param rating 0 where there is none, else up to 5
 * @param condition of the medium, or empty
 */
public record Item(int instanceId, Release release, int folderId, int rating, OffsetDateTime addedAt, String condition) {

    Item movedTo(int folder) {
        return new Item(instanceId, release, folder, rating, addedAt, condition);
    }

    Item rated(int newRating) {
        return new Item(instanceId, release, folderId, newRating, addedAt, condition);
    }
}
