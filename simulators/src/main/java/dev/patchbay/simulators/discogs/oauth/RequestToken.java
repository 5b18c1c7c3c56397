package dev.patchbay.simulators.discogs.oauth;

import java.net.URI;
import java.time.Instant;

import dev.patchbay.simulators.discogs.problem.DiscogsProblem;

/** The first of the two tokens. {@code callback} is {@code oob} where the person carries the verifier by hand. */
record RequestToken(String value, String secret, String callback, Instant issuedAt) {

    static final String BY_HAND = "oob";

    /** The callback of a request for a token; leaving it out means by hand. */
    static String callback(String presented) {
        if (presented.isEmpty() || presented.equals(BY_HAND)) {
            return BY_HAND;
        }
        try {
            String scheme = URI.create(presented).getScheme();
            if ("http".equals(scheme) || "https".equals(scheme)) {
                return presented;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like any other address that cannot be called
        }
        throw DiscogsProblem.badRequest("Invalid callback.");
    }

    /** Keeps what the callback's own query says. */
    String callbackWith(String parameters) {
        return callback + (callback.contains("?") ? "&" : "?") + parameters;
    }

    @Override
    public String toString() {
        return "RequestToken[issuedAt=" + issuedAt + "]";
    }
}
