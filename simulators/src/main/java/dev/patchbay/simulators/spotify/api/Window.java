package dev.patchbay.simulators.spotify.api;

import java.util.List;

/** The part of a list that a page shows. */
record Window(int limit, int offset) {

    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, (int) Math.min((long) from + limit, all.size()));
    }

    Window next() {
        return new Window(limit, offset + limit);
    }

    Window previous() {
        return new Window(limit, Math.max(0, offset - limit));
    }
}
