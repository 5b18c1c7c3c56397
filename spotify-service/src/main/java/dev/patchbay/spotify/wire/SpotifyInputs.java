package dev.patchbay.spotify.wire;

import java.util.Locale;
import java.util.regex.Pattern;

import dev.patchbay.kit.operation.Inputs;

/** With what only Spotify's addresses have. */
public final class SpotifyInputs extends Inputs {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{22}");
    private static final Pattern MARKET = Pattern.compile("[A-Za-z]{2}");

    public void id(String id) {
        matches("id", id, ID, "must be 22 letters and digits");
    }

    /** @return null if none is asked for */
    public String market(String market) {
        check(market == null || MARKET.matcher(market).matches(), "market", "must be a country code of two letters");
        return market == null ? null : market.toUpperCase(Locale.ROOT);
    }
}
