package dev.patchbay.simulators.spotify.library;

import java.util.List;
import java.util.Map;

import dev.patchbay.simulators.spotify.catalogue.Album;
import dev.patchbay.simulators.spotify.catalogue.Episode;
import dev.patchbay.simulators.spotify.catalogue.Show;
import dev.patchbay.simulators.spotify.catalogue.Track;

/** What one person saved, heard and listed; every list begins with the latest. */
public record Library(List<Saved<Show>> shows, List<Saved<Episode>> episodes, List<Saved<Track>> tracks,
        List<Saved<Album>> albums, List<Play> plays, List<Playlist> playlists, Map<String, ResumePoint> resumePoints) {

    static final Library EMPTY = new Library(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            Map.of());

    public ResumePoint resumePoint(Episode episode) {
        return resumePoints.getOrDefault(episode.id(), ResumePoint.UNHEARD);
    }
}
