package dev.patchbay.simulators.discogs.collection;

import java.time.OffsetDateTime;

import dev.patchbay.simulators.discogs.catalogue.Release;

/** A release that somebody looks for. {@code notes} are for its owner's eyes only. */
public record Want(Release release, int rating, String notes, OffsetDateTime addedAt) {
}
