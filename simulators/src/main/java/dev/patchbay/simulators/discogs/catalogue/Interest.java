package dev.patchbay.simulators.discogs.catalogue;

/** What people think of a release. {@code rating} counts hundredths. */
public record Interest(int have, int want, int ratings, int rating, String submitter) {
}
