package dev.patchbay.simulators.spotify.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.simulators.invention.Dice;

/** Everything that can be heard. The same seed gives the same catalogue, ids included. */
public final class Catalogue {

    private final Map<String, Artist> artists;
    private final Map<String, Album> albums;
    private final Map<String, Track> tracks;
    private final Map<String, Show> shows;
    private final Map<String, Episode> episodes;
    private final Map<Album, List<Track>> tracksOfAlbum;
    private final Map<Show, List<Episode>> episodesOfShow;

    private Catalogue(MusicGenerator music, PodcastGenerator podcasts) {
        artists = byId(music.artists());
        albums = byId(music.albums());
        tracks = byId(music.tracks());
        shows = byId(podcasts.shows());
        episodes = byId(podcasts.episodes());
        tracksOfAlbum = music.tracks().stream().collect(Collectors.groupingBy(Track::album));
        episodesOfShow = podcasts.episodes().stream().collect(Collectors.groupingBy(Episode::show));
    }

    public static Catalogue generate(long seed) {
        return new Catalogue(new MusicGenerator(new Dice(seed)).run(), new PodcastGenerator(new Dice(~seed)).run());
    }

    public Collection<Artist> artists() {
        return artists.values();
    }

    public Collection<Album> albums() {
        return albums.values();
    }

    public Collection<Track> tracks() {
        return tracks.values();
    }

    public Collection<Show> shows() {
        return shows.values();
    }

    public Collection<Episode> episodes() {
        return episodes.values();
    }

    public Optional<Artist> artist(String id) {
        return Optional.ofNullable(artists.get(id));
    }

    public Optional<Album> album(String id) {
        return Optional.ofNullable(albums.get(id));
    }

    public Optional<Track> track(String id) {
        return Optional.ofNullable(tracks.get(id));
    }

    public Optional<Show> show(String id) {
        return Optional.ofNullable(shows.get(id));
    }

    public Optional<Episode> episode(String id) {
        return Optional.ofNullable(episodes.get(id));
    }

    public List<Track> tracksOf(Album album) {
        return tracksOfAlbum.get(album);
    }

    public List<Episode> episodesOf(Show show) {
        return episodesOfShow.get(show);
    }

    /** The newest first, albums before singles before compilations. */
    public List<Album> albumsOf(Artist artist) {
        return albums.values().stream().filter(album -> album.artists().contains(artist))
                .sorted(Comparator.comparing(Album::type).thenComparing(Album::released, Comparator.reverseOrder()))
                .toList();
    }

    private static <T extends Entry> Map<String, T> byId(List<T> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::id, Function.identity(), (first, _) -> first,
                LinkedHashMap::new));
    }
}
