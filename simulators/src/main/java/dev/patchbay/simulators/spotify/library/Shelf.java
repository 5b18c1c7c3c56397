package dev.patchbay.simulators.spotify.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.patchbay.simulators.spotify.catalogue.Entry;

/** What one person saved of one kind; the latest comes first. */
public final class Shelf<T extends Entry> {

    private final List<Saved<T>> saved;

    Shelf(List<Saved<T>> saved) {
        this.saved = new ArrayList<>(saved);
    }

    public List<Saved<T>> items() {
        return Collections.unmodifiableList(saved);
    }

    public boolean contains(String id) {
        return saved.stream().anyMatch(entry -> entry.item().id().equals(id));
    }

    /** What is there already keeps its place. */
    public void add(T item, Instant now) {
        if (!contains(item.id())) {
            saved.addFirst(new Saved<>(now, item));
        }
    }

    public void remove(String id) {
        saved.removeIf(entry -> entry.item().id().equals(id));
    }
}
