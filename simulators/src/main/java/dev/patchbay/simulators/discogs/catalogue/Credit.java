package dev.patchbay.simulators.discogs.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An artist on a sleeve.
 *
 * @param anv the artist name variation as printed, or empty
 * @param join what stands before the next artist, empty after the last
 */
public record Credit(Artist artist, String anv, String join) {

    public String printedName() {
        return anv.isEmpty() ? artist.name() : anv;
    }

    /** For example {@code Amber Kite & Hale Northwick (2)}. */
    public static String line(List<Credit> credits) {
        return credits.stream()
                .map(credit -> credit.printedName() + (credit.join().isEmpty() ? "" : " " + credit.join() + " "))
                .collect(Collectors.joining());
    }
}
