package dev.patchbay.simulators.discogs.catalogue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Names;

/** Invents albums, whatever their editions. */
final class WorkGenerator {

    private static final List<String> GENRES = List.of("Electronic", "Rock", "Jazz", "Folk, World, & Country",
            "Funk / Soul", "Classical", "Hip Hop", "Pop", "Reggae", "Stage & Screen");
    private static final List<String> STYLES = List.of("Ambient", "Deep House", "Dub Techno", "Post-Punk", "Krautrock",
            "Modal", "Shoegaze", "Indie Rock", "Soul-Jazz", "Synth-pop", "Trip Hop", "Minimal");

    private final Dice dice;
    private final Names names;
    private final List<Artist> artists;

    WorkGenerator(Dice dice, Names names, List<Artist> artists) {
        this.dice = dice;
        this.names = names;
        this.artists = artists;
    }

    /** The first works go once round all artists, so that everybody has one. */
    Work work(int index) {
        Artist lead = index < artists.size() ? artists.get(index) : dice.pick(artists);
        int year = dice.chance(5) ? 0 : dice.between(1957, 2026);
        return new Work(names.title(), credits(lead), dice.sample(GENRES, dice.between(1, 2)),
                dice.sample(STYLES, dice.between(0, 3)), year, tracks());
    }

    /** People behind the scenes, on some releases only. */
    List<Credit> extraCredits() {
        return Stream.generate(() -> dice.pick(artists)).limit(dice.between(1, 4)).distinct()
                .map(artist -> new Credit(artist, "", "")).toList();
    }

    private List<Credit> credits(Artist lead) {
        Artist guest = dice.pick(artists);
        boolean together = dice.chance(12) && !guest.equals(lead);
        return together ? List.of(credit(lead, dice.pick(List.of("&", "Feat.", "/", ","))), credit(guest, ""))
                : List.of(credit(lead, ""));
    }

    private Credit credit(Artist artist, String join) {
        boolean varied = !artist.nameVariations().isEmpty() && dice.chance(40);
        return new Credit(artist, varied ? dice.pick(artist.nameVariations()) : "", join);
    }

    private List<Track> tracks() {
        int perSide = dice.between(1, 6);
        return IntStream.range(0, 2 * perSide)
                .mapToObj(index -> new Track((index < perSide ? "A" : "B") + (index % perSide + 1), names.title(), duration()))
                .toList();
    }

    private String duration() {
        return dice.chance(15) ? "" : dice.between(1, 9) + ":" + dice.between(10, 59);
    }
}
