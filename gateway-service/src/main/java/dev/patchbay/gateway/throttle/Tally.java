package dev.patchbay.gateway.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.patchbay.edge.digest.Sha256;
import io.vertx.core.buffer.Buffer;

/** One count of attempts. Its key is a hash, since people type passwords where names belong. */
record Tally(Buffer key, int free, Duration longestWait) {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final String NOBODY = "";

    /**
     * At the last ten places where people have signed in, only what happens there counts: nobody elsewhere can keep them out.
     */
    static List<Tally> of(Origin origin, boolean knownPlace, ThrottleConfig config) {
        var here = new Tally(placeKey(origin), config.freeAttempts(), config.longestWait());
        if (knownPlace) {
            return List.of(here);
        }
        return List.of(here,
                new Tally(key("account", name(origin)), config.accountFreeAttempts(), config.accountLongestWait()),
                new Tally(key("address", origin.address()), config.addressFreeAttempts(), config.addressLongestWait()));
    }

    static Buffer placeKey(Origin origin) {
        return key("place", name(origin), origin.address());
    }

    private static Buffer key(String... parts) {
        return Buffer.buffer(Sha256.of(String.join("\n", parts)));
    }

    /** Names of accounts are ASCII: any other is nobody's, however a database may fold its letters. */
    private static String name(Origin origin) {
        return ASCII.matcher(origin.username()).matches() ? origin.username().toLowerCase(Locale.ROOT) : NOBODY;
    }
}
