package dev.patchbay.simulators.discogs.catalogue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One edition of an album.
 *
 * @param masterId empty where the album has this one version only
 * @param released as the API writes it: {@code 1984-03-12}, {@code 1984-03-00}, {@code 1984} or empty
 * @param extraCredits absent from some answers, as in the real data
 */
public record Release(int id, Work work, OptionalInt masterId, Label label, String catalogueNumber, Format format,
        String country, String released, String barcode, Interest interest, Market market,
        Optional<List<Credit>> extraCredits, OffsetDateTime addedAt, OffsetDateTime changedAt) {

    /** 0 where nobody knows it. */
    public int year() {
        return released.isEmpty() ? 0 : Integer.parseInt(released.substring(0, 4));
    }
}
