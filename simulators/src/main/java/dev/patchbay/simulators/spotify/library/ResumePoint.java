package dev.patchbay.simulators.spotify.library;

/** How far somebody has listened to an episode. */
public record ResumePoint(boolean fullyPlayed, int positionMs) {

    public static final ResumePoint UNHEARD = new ResumePoint(false, 0);
}
