package dev.patchbay.simulators.spotify.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Entries;

/** Everything that can be heard. The same seed gives the same catalogue, ids included. */
public final class Catalogue {

    private final Entries<String, Artist> artists;
    private final Entries<String, Album> albums;
    private final Entries<String, Track> tracks;
    private final Entries<String, Show> shows;
    private final Entries<String, Episode> episodes;
    private final Map<Album, List<Track>> tracksOfAlbum;
    private final Map<Show, List<Episode>> episodesOfShow;

    private Catalogue(MusicGenerator music, PodcastGenerator podcasts) {
        artists = new Entries<>(music.artists(), Artist::id);
        albums = new Entries<>(music.albums(), Album::id);
        tracks = new Entries<>(music.tracks(), Track::id);
        shows = new Entries<>(podcasts.shows(), Show::id);
        episodes = new Entries<>(podcasts.episodes(), Episode::id);
        tracksOfAlbum = music.tracks().stream().collect(Collectors.groupingBy(Track::album));
        episodesOfShow = podcasts.episodes().stream().collect(Collectors.groupingBy(Episode::show));
    }

    public static Catalogue generate(long seed) {
        return new Catalogue(new MusicGenerator(new Dice(seed)).run(), new PodcastGenerator(new Dice(~seed)).run());
    }

    public Entries<String, Artist> artists() {
        return artists;
    }

    public Entries<String, Album> albums() {
        return albums;
    }

    public Entries<String, Track> tracks() {
        return tracks;
    }

    public Entries<String, Show> shows() {
        return shows;
    }

    public Entries<String, Episode> episodes() {
        return episodes;
    }

    public List<Track> tracksOf(Album album) {
        return tracksOfAlbum.get(album);
    }

    public List<Episode> episodesOf(Show show) {
        return episodesOfShow.get(show);
    }

    /** The newest first, albums before singles before compilations. */
    public List<Album> albumsOf(Artist artist) {
        return albums.stream().filter(album -> album.artists().contains(artist))
                .sorted(Comparator.comparing(Album::type).thenComparing(Album::released, Comparator.reverseOrder()))
                .toList();
    }
}
