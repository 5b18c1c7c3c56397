package dev.patchbay.devstack.run;

import java.time.Duration;

/**
 * Something that is started and becomes ready.
 *
 * @param start returns when it is ready, or throws why not
 */
record Part(String name, String address, Runnable start) {

    PartReport report() {
        var began = System.nanoTime();
        start.run();
        return new PartReport(name, address, Duration.ofNanos(System.nanoTime() - began));
    }
}
