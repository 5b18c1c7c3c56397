package dev.patchbay.devstack.tour;

/** One stop of the tour. */
record Step(String title, Runnable action) {

    void run(Narrator narrator) {
        narrator.title(title);
        try {
            action.run();
        } catch (TourFailure failure) {
            throw failure.in(title);
        }
    }
}
