package dev.patchbay.kit.database;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/** What no call waits for: done one after the other in the background, in the order of adding, bounded in number. */
public final class Backlog<T> {

    private final int most;
    private final Function<T, Uni<?>> step;
    private final Queue<T> waiting = new ArrayDeque<>();
    private boolean busy;

    /** @param step for one item; a failure ends this item and no other */
    public Backlog(int most, Function<T, Uni<?>> step) {
        this.most = most;
        this.step = step;
    }

    /** Returns at once; false if so many wait that this one is left out. */
    public boolean add(T item) {
        synchronized (this) {
            if (waiting.size() >= most) {
                return false;
            }
            waiting.add(item);
            if (busy) {
                return true;
            }
            busy = true;
        }
        next();
        return true;
    }

    private void next() {
        var item = poll();
        if (item != null) {
            Uni.createFrom().deferred(() -> step.apply(item)).subscribe().with(done -> next(), failure -> next());
        }
    }

    private synchronized T poll() {
        busy = !waiting.isEmpty();
        return waiting.poll();
    }
}
