package dev.patchbay.simulators.discogs.catalogue;

import java.util.List;

/**
 * What all versions of an album have in common.
 *
 * @param year 0 where nobody knows it
 */
public record Work(String title, List<Credit> credits, List<String> genres, List<String> styles, int year,
        List<Track> tracks) {

    public boolean isBy(Artist artist) {
        return credits.stream().anyMatch(credit -> credit.artist().equals(artist));
    }
}
