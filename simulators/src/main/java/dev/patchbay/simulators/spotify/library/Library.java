package dev.patchbay.simulators.spotify.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.patchbay.simulators.spotify.catalogue.Album;
import dev.patchbay.simulators.spotify.catalogue.Episode;
import dev.patchbay.simulators.spotify.catalogue.Show;
import dev.patchbay.simulators.spotify.catalogue.Track;

/**
 * What one person saved, heard and listed; every list begins with the latest.
 *
 * @param playlists the person's own and those followed; may be changed
 * @param followed ids of people; may be changed
 */
public record Library(Shelf<Show> shows, Shelf<Episode> episodes, Shelf<Track> tracks, Shelf<Album> albums,
        List<Play> plays, List<Playlist> playlists, Map<String, ResumePoint> resumePoints, Set<String> followed) {

    static Library empty() {
        return new Library(new Shelf<>(List.of()), new Shelf<>(List.of()), new Shelf<>(List.of()),
                new Shelf<>(List.of()), List.of(), new ArrayList<>(), Map.of(), new HashSet<>());
    }

    public ResumePoint resumePoint(Episode episode) {
        return resumePoints.getOrDefault(episode.id(), ResumePoint.UNHEARD);
    }
}
