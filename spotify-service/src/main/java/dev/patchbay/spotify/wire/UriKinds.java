package dev.patchbay.spotify.wire;

import java.util.regex.Pattern;

/** Which of Spotify's URIs a request takes. */
public enum UriKinds {
    /** What a playlist holds. */
    PLAYABLE("track|episode"),
    /** What a library holds. */
    SAVABLE("track|album|show|episode|audiobook|playlist");

    private final String kinds;
    private final Pattern form;

    UriKinds(String kinds) {
        this.kinds = kinds;
        this.form = Pattern.compile("spotify:(" + kinds + "):[0-9A-Za-z]{22}");
    }

    boolean fits(String uri) {
        return uri != null && form.matcher(uri).matches();
    }

    String example() {
        return "spotify:<kind>:<22 letters and digits> of the kind " + kinds.replace("|", ", ");
    }
}
