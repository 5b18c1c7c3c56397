package dev.patchbay.spotify.wire;

import java.util.regex.Pattern;

/** Which of Spotify's URIs a request takes. */
public enum UriKinds {
    /** What a playlist holds. */
    PLAYABLE("track|episode", false),
    /** What may be asked of a library: artists are followed, but not by this way. */
    CHECKABLE("track|album|show|episode|audiobook|playlist|artist", true),
    /** What a library takes, and gives up. */
    SAVABLE("track|album|show|episode|audiobook|playlist", true);

    private static final String ID = "[0-9A-Za-z]{22}";
    /** Users have names where all else has ids. */
    private static final String USER = "user:(?:[0-9A-Za-z._~-]|%[0-9A-Fa-f]{2}){1,100}";

    private final String told;
    private final Pattern form;

    UriKinds(String kinds, boolean users) {
        this.told = "spotify:<kind>:<22 letters and digits> of the kind " + kinds.replace("|", ", ")
                + (users ? ", or spotify:user:<name>" : "");
        this.form = Pattern.compile("spotify:(?:(?:" + kinds + "):" + ID + (users ? "|" + USER : "") + ")");
    }

    boolean fits(String uri) {
        return uri != null && form.matcher(uri).matches();
    }

    String example() {
        return told;
    }
}
