package dev.patchbay.kit.rate;

import java.time.Duration;

/** The right to make one request now. */
public interface Slot {

    /** Where nobody counts. */
    Slot UNCOUNTED = new Slot() {

        @Override
        public Duration delay() {
            return Duration.ZERO;
        }

        @Override
        public void spend() {
            // there is nothing to count
        }

        @Override
        public void end() {
            // nor to give back
        }
    };

    /** How long to wait before the request may leave. */
    Duration delay();

    /** To be called before the request leaves. */
    void spend();

    /** To be called when the request has ended, however; a slot that was not spent goes back. */
    void end();
}
