package dev.patchbay.bench.load;

import java.time.Duration;

import dev.patchbay.stack.StackException;

/** Keeps a number of connections busy: the next request of each leaves when the last one is answered. */
public interface Load {

    /** Of a service that has just started. */
    double TOLERATED = 0.01;

    /** wrk where it is installed, else our own, which takes more of the processors away from what is measured. */
    static Load best() {
        return Wrk.installed() ? new Wrk() : new VertxLoad();
    }

    Result run(Request request, int connections, Duration time);

    /** @throws StackException when more than a few requests fail, since fast refusals would look like a good figure */
    default void warmUp(Request request, int connections, Duration time) {
        var result = run(request, connections, time);
        double share = result.errors() / Math.max(1, result.perSecond() * time.toSeconds());
        if (share > TOLERATED) {
            throw new StackException(
                    "%s: %.0f requests of the warm-up failed or were refused".formatted(request, result.errors()));
        }
    }

    /** For people. */
    String name();
}
