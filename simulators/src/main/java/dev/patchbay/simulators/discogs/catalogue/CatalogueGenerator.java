package dev.patchbay.simulators.discogs.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Names;

/**
 * Invents labels, artists and some three thousand releases. The numbers of masters are numbers of releases too, of other
 * albums, as on Discogs.
 */
final class CatalogueGenerator {

    private static final int FIRST_ID = 1_000;
    private static final int LABELS = 70;
    private static final int MASTERS = 700;
    private static final int SINGLE_VERSIONS = 500;

    private final Dice dice;
    private final Names names;
    private final List<Label> labels = new ArrayList<>();
    private final List<Artist> artists;
    private final List<Master> masters = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final WorkGenerator works;
    private final EditionGenerator editions;

    CatalogueGenerator(Dice dice) {
        this.dice = dice;
        names = new Names(dice);
        addLabels();
        artists = new ArtistGenerator(dice, names).run();
        works = new WorkGenerator(dice, names, artists);
        editions = new EditionGenerator(dice, names, works, labels);
    }

    CatalogueGenerator run() {
        for (int i = 0; i < SINGLE_VERSIONS; i++) {
            releases.add(editions.release(nextId(), works.work(i), OptionalInt.empty(), true));
        }
        for (int i = 0; i < MASTERS; i++) {
            addMaster(FIRST_ID + i, works.work(i));
        }
        return this;
    }

    List<Label> labels() {
        return labels;
    }

    List<Artist> artists() {
        return artists;
    }

    List<Master> masters() {
        return masters;
    }

    List<Release> releases() {
        return releases;
    }

    private void addLabels() {
        for (int i = 1; i <= LABELS; i++) {
            Optional<Label> parent = i > 10 && dice.chance(30) ? Optional.of(labels.get(dice.between(0, 9)))
                    : Optional.empty();
            labels.add(new Label(i, names.artist() + (dice.chance(50) ? " Records" : " Recordings"), parent));
        }
    }

    private void addMaster(int id, Work work) {
        int count = id == FIRST_ID ? 64 : dice.between(2, 5);
        List<Release> versions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            versions.add(editions.release(nextId() + i, work, OptionalInt.of(id), i == 0));
        }
        releases.addAll(versions);
        masters.add(new Master(id, work, List.copyOf(versions)));
    }

    private int nextId() {
        return FIRST_ID + releases.size();
    }
}
