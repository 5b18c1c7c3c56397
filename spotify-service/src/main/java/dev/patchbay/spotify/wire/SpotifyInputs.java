package dev.patchbay.spotify.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.patchbay.kit.operation.Inputs;
import dev.patchbay.kit.operation.PageRequest;

/** With what only Spotify's addresses have. */
public final class SpotifyInputs extends Inputs {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{22}");
    private static final Pattern MARKET = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern SNAPSHOT = Pattern.compile("[!-~]{1,200}");

    private static final int MOST_TOLD = 10;
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 50;

    public void id(String id) {
        matches("id", id, ID, "must be 22 letters and digits");
    }

    /** Of what is one's own. */
    public PageRequest page(String limit, String cursor) {
        return page(limit, cursor, USUAL_PAGE, LARGEST_PAGE);
    }

    /** @return null if none is asked for */
    public String market(String market) {
        check(market == null || MARKET.matcher(market).matches(), "market", "must be a country code of two letters");
        return market == null ? null : market.toUpperCase(Locale.ROOT);
    }

    /** @param id null if it does not matter */
    public void snapshot(String id) {
        check(id == null || SNAPSHOT.matcher(id).matches(), "snapshot_id", "must be a snapshot_id of an earlier answer");
    }

    /** @return as they came, empty if there are none */
    public List<String> uris(List<String> uris, UriKinds kinds, int most) {
        var given = uris == null ? List.<String> of() : uris;
        check(!given.isEmpty() && given.size() <= most, "uris", "must be 1 to " + most);
        IntStream.range(0, given.size()).filter(i -> !kinds.fits(given.get(i))).limit(MOST_TOLD)
                .forEach(i -> check(false, "uris[" + i + "]", "must be " + kinds.example()));
        return given;
    }
}
