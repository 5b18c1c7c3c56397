package dev.patchbay.simulators.spotify.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.people.People;
import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;

/** The library of each person, and everybody's playlists. Used on one event loop only. */
public final class Libraries {

    private final Catalogue catalogue;
    private final long seed;
    private final Map<Person, Library> libraries = new HashMap<>();
    private final Map<String, Playlist> playlists = new HashMap<>();
    private Dice ids;

    public Libraries(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.seed = seed;
        reset();
    }

    public Library of(Person person) {
        return libraries.get(person);
    }

    public Optional<Playlist> playlist(String id) {
        return Optional.ofNullable(playlists.get(id));
    }

    public Playlist createPlaylist(Person owner, PlaylistDetails details) {
        Playlist playlist = new Playlist(ids.id(), owner, details, ids.id() + ids.id(), List.of());
        playlists.put(playlist.id(), playlist);
        of(owner).playlists().addFirst(playlist);
        return playlist;
    }

    /** Everything is again as the seed made it. */
    public void reset() {
        ids = new Dice(seed + 1);
        libraries.clear();
        playlists.clear();
        People.ALL.forEach(person -> libraries.put(person, create(person)));
        libraries.values().stream().flatMap(library -> library.playlists().stream())
                .forEach(playlist -> playlists.put(playlist.id(), playlist));
    }

    private Library create(Person person) {
        if (person.id().equals(People.WITHOUT_LIBRARY)) {
            return Library.empty();
        }
        boolean large = person.id().equals(People.WITH_LARGE_LIBRARY);
        return new LibraryGenerator(catalogue, new Dice(seed ^ person.id().hashCode()), person)
                .generate(large ? 58 : 9);
    }
}
