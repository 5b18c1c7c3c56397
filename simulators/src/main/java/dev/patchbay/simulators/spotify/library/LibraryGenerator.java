package dev.patchbay.simulators.spotify.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.catalogue.Entry;
import dev.patchbay.simulators.spotify.catalogue.Episode;
import dev.patchbay.simulators.spotify.catalogue.Track;

/** Invents what a person saved and heard. Times are fixed, so that a library depends on the seed alone. */
final class LibraryGenerator {

    private static final Instant LATEST = Instant.parse("2026-10-31T20:15:00Z");
    private static final int SECONDS_OF_COLLECTING = 3 * 365 * 86_400;

    private final Catalogue catalogue;
    private final Dice dice;
    private final Person owner;

    LibraryGenerator(Catalogue catalogue, Dice dice, Person owner) {
        this.catalogue = catalogue;
        this.dice = dice;
        this.owner = owner;
    }

    Library generate(int size) {
        List<Saved<Episode>> episodes = saved(catalogue.episodes(), size * 2);
        return new Library(new Shelf<>(saved(catalogue.shows(), size)), new Shelf<>(episodes),
                new Shelf<>(saved(catalogue.tracks(), size * 6)), new Shelf<>(saved(catalogue.albums(), size * 2)),
                plays(), playlists(), resumePoints(episodes), new HashSet<>());
    }

    private <T> List<Saved<T>> saved(Collection<T> all, int count) {
        return dice.sample(List.copyOf(all), count).stream()
                .map(item -> new Saved<>(LATEST.minusSeconds(dice.between(0, SECONDS_OF_COLLECTING)), item))
                .sorted(Comparator.<Saved<T>, Instant> comparing(Saved::addedAt).reversed())
                .toList();
    }

    /** Spotify keeps about the last fifty. */
    private List<Play> plays() {
        List<Track> tracks = List.copyOf(catalogue.tracks());
        List<Play> plays = new ArrayList<>();
        Instant at = LATEST;
        for (int i = 0; i < 50; i++) {
            Track track = dice.pick(tracks);
            plays.add(new Play(at, track));
            at = at.minusMillis(track.durationMs() + dice.between(0, 7_200_000));
        }
        return plays;
    }

    private List<Playlist> playlists() {
        return IntStream.rangeClosed(1, 3).mapToObj(this::playlist).collect(Collectors.toCollection(ArrayList::new));
    }

    private Playlist playlist(int number) {
        String id = dice.id();
        PlaylistDetails details = new PlaylistDetails("Mixtape " + number, "Songs for evening " + number, number == 1, false);
        String snapshotId = dice.id() + dice.id();
        return new Playlist(id, owner, details, snapshotId, entries(dice.between(10, 80), new Dice(id.hashCode())));
    }

    /** Tracks, and an episode at the end. */
    private List<PlaylistEntry> entries(int count, Dice own) {
        Stream<Entry> items = Stream.concat(own.sample(List.copyOf(catalogue.tracks()), count - 1).stream(),
                own.sample(List.copyOf(catalogue.episodes()), 1).stream());
        Instant added = LATEST.minusSeconds(own.between(0, SECONDS_OF_COLLECTING));
        return items.map(item -> new PlaylistEntry(added, owner, item)).toList();
    }

    private Map<String, ResumePoint> resumePoints(List<Saved<Episode>> episodes) {
        return episodes.stream().map(Saved::item).filter(_ -> dice.chance(70))
                .collect(Collectors.toMap(Episode::id, this::resumePoint));
    }

    private ResumePoint resumePoint(Episode episode) {
        return dice.chance(40) ? new ResumePoint(true, 0)
                : new ResumePoint(false, dice.between(1_000, episode.durationMs() - 1_000));
    }
}
