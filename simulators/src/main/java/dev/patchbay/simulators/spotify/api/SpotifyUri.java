package dev.patchbay.simulators.spotify.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code spotify:track:6rqhFgbbKwnb9MLmUQDhG6} in its parts. */
record SpotifyUri(String type, String id) {

    private static final Pattern FORM = Pattern.compile("spotify:([a-z]+):([0-9A-Za-z]+)");

    static SpotifyUri parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw ApiProblem.badRequest("Invalid uri: " + text);
        }
        return new SpotifyUri(parts.group(1), parts.group(2));
    }

    @Override
    public String toString() {
        return "spotify:" + type + ":" + id;
    }
}
