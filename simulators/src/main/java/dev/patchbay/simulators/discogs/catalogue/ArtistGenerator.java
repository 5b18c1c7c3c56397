package dev.patchbay.simulators.discogs.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Names;

/** Invents persons, some of whom share a name, and the groups they play in. */
final class ArtistGenerator {

    private static final int PERSONS = 180;
    private static final int NAMESAKES = 30;
    private static final int GROUPS = 120;

    private final Dice dice;
    private final Names names;
    private final List<Artist> artists = new ArrayList<>();

    ArtistGenerator(Dice dice, Names names) {
        this.dice = dice;
        this.names = names;
    }

    List<Artist> run() {
        for (int i = 0; i < PERSONS; i++) {
            add(names.artist(), names.person(), List.of());
        }
        List<Artist> persons = List.copyOf(artists);
        dice.sample(persons, NAMESAKES).forEach(first -> add(first.name() + " (2)", names.person(), List.of()));
        for (int i = 0; i < GROUPS; i++) {
            add(names.artist(), "", dice.sample(persons, dice.between(2, 5)));
        }
        return artists;
    }

    private void add(String name, String realName, List<Artist> members) {
        String plain = name.replace(" (2)", "");
        List<String> variations = dice.chance(30) ? List.of(plain.toUpperCase(Locale.ROOT), shortened(plain))
                : List.of();
        artists.add(new Artist(artists.size() + 1, name, realName, variations, members));
    }

    private static String shortened(String name) {
        return name.charAt(0) + "." + name.substring(Math.max(name.lastIndexOf(' '), 0));
    }
}
