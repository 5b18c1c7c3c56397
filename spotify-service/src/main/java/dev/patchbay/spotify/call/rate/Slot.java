package dev.patchbay.spotify.call.rate;

/** The right to make one request now. */
public interface Slot {

    /** Where nobody counts. */
    Slot UNCOUNTED = new Slot() {

        @Override
        public void spend() {
            // there is nothing to count
        }

        @Override
        public void end() {
            // nor to give back
        }
    };

    /** To be called before the request leaves. */
    void spend();

    /** To be called when the request has ended, however; a slot that was not spent goes back. */
    void end();
}
