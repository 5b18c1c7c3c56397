package dev.patchbay.simulators.discogs.catalogue;

import java.util.List;
import java.util.Optional;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Entries;

/** Everything that was ever pressed. The same seed gives the same catalogue, ids included. */
public final class Catalogue {

    private final Entries<Integer, Label> labels;
    private final Entries<Integer, Artist> artists;
    private final Entries<Integer, Master> masters;
    private final Entries<Integer, Release> releases;

    private Catalogue(CatalogueGenerator generated) {
        labels = new Entries<>(generated.labels(), Label::id);
        artists = new Entries<>(generated.artists(), Artist::id);
        masters = new Entries<>(generated.masters(), Master::id);
        releases = new Entries<>(generated.releases(), Release::id);
    }

    public static Catalogue generate(long seed) {
        return new Catalogue(new CatalogueGenerator(new Dice(seed)).run());
    }

    public Entries<Integer, Label> labels() {
        return labels;
    }

    public Entries<Integer, Artist> artists() {
        return artists;
    }

    public Entries<Integer, Master> masters() {
        return masters;
    }

    public Entries<Integer, Release> releases() {
        return releases;
    }

    public List<Master> mastersOf(Artist artist) {
        return masters.stream().filter(master -> master.work().isBy(artist)).toList();
    }

    /** What has no master and so appears by itself on an artist's page. */
    public List<Release> singleVersionsOf(Artist artist) {
        return releases.stream()
                .filter(release -> release.masterId().isEmpty() && release.work().isBy(artist)).toList();
    }

    public List<Release> releasesOf(Label label) {
        return releases.stream().filter(release -> release.label().equals(label)).toList();
    }

    public List<Label> sublabelsOf(Label label) {
        return labels.stream().filter(other -> other.parent().equals(Optional.of(label))).toList();
    }

    public List<Artist> groupsOf(Artist artist) {
        return artists.stream().filter(group -> group.members().contains(artist)).toList();
    }
}
