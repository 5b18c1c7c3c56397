package dev.patchbay.simulators.spotify.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.people.Person;

/** A playlist with its entries. Each change has a snapshot id of its own. */
public final class Playlist {

    private final String id;
    private final Person owner;
    private final SequencedSet<String> snapshots = new LinkedHashSet<>();
    private final List<PlaylistEntry> entries;
    private PlaylistDetails details;

    Playlist(String id, Person owner, PlaylistDetails details, String snapshotId, List<PlaylistEntry> entries) {
        this.id = id;
        this.owner = owner;
        this.details = details;
        this.entries = new ArrayList<>(entries);
        snapshots.add(snapshotId);
    }

    public String id() {
        return id;
    }

    public Person owner() {
        return owner;
    }

    public PlaylistDetails details() {
        return details;
    }

    public List<PlaylistEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    public String snapshotId() {
        return snapshots.getLast();
    }

    /** Whether the playlist ever had this snapshot id. */
    public boolean hasBeen(String snapshotId) {
        return snapshots.contains(snapshotId);
    }

    /** Whether this person may see and change the entries. */
    public boolean isOpenTo(Person person) {
        return owner.equals(person) || details.collaborative();
    }

    public void describe(PlaylistDetails newDetails) {
        details = newDetails;
        nextSnapshot();
    }

    public void edit(Consumer<List<PlaylistEntry>> edit) {
        edit.accept(entries);
        nextSnapshot();
    }

    private void nextSnapshot() {
        Dice dice = new Dice(id.hashCode() * 31L + snapshots.size());
        snapshots.add(dice.id() + dice.id());
    }
}
