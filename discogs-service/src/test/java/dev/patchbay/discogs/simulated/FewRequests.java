package dev.patchbay.discogs.simulated;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Discogs' limits in a smaller window; the spacing is the real one. */
public class FewRequests implements QuarkusTestProfile {

    public static final int LIMIT = 5;
    public static final int WINDOW_SECONDS = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.rate.limit", Integer.toString(LIMIT), "patchbay.rate.window", WINDOW_SECONDS + "s",
                "patchbay.rate.patience", "4s", "patchbay.rate.without-store", "0", "patchbay.call.database-patience", "5s");
    }
}
