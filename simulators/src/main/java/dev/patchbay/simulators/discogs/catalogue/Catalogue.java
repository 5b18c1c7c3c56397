package dev.patchbay.simulators.discogs.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.simulators.invention.Dice;

/** Everything that was ever pressed. The same seed gives the same catalogue, ids included. */
public final class Catalogue {

    private final Map<Integer, Label> labels;
    private final Map<Integer, Artist> artists;
    private final Map<Integer, Master> masters;
    private final Map<Integer, Release> releases;

    private Catalogue(CatalogueGenerator generated) {
        labels = byId(generated.labels(), Label::id);
        artists = byId(generated.artists(), Artist::id);
        masters = byId(generated.masters(), Master::id);
        releases = byId(generated.releases(), Release::id);
    }

    public static Catalogue generate(long seed) {
        return new Catalogue(new CatalogueGenerator(new Dice(seed)).run());
    }

    public Collection<Label> labels() {
        return labels.values();
    }

    public Collection<Artist> artists() {
        return artists.values();
    }

    public Collection<Master> masters() {
        return masters.values();
    }

    public Collection<Release> releases() {
        return releases.values();
    }

    public Optional<Label> label(int id) {
        return Optional.ofNullable(labels.get(id));
    }

    public Optional<Artist> artist(int id) {
        return Optional.ofNullable(artists.get(id));
    }

    public Optional<Master> master(int id) {
        return Optional.ofNullable(masters.get(id));
    }

    public Optional<Release> release(int id) {
        return Optional.ofNullable(releases.get(id));
    }

    public List<Master> mastersOf(Artist artist) {
        return masters.values().stream().filter(master -> master.work().isBy(artist)).toList();
    }

    /** What has no master and so appears by itself on an artist's page. */
    public List<Release> singleVersionsOf(Artist artist) {
        return releases.values().stream()
                .filter(release -> release.masterId().isEmpty() && release.work().isBy(artist)).toList();
    }

    public List<Release> releasesOf(Label label) {
        return releases.values().stream().filter(release -> release.label().equals(label)).toList();
    }

    public List<Label> sublabelsOf(Label label) {
        return labels.values().stream().filter(other -> other.parent().equals(Optional.of(label))).toList();
    }

    public List<Artist> groupsOf(Artist artist) {
        return artists.values().stream().filter(group -> group.members().contains(artist)).toList();
    }

    private static <T> Map<Integer, T> byId(List<T> all, Function<T, Integer> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }
}
