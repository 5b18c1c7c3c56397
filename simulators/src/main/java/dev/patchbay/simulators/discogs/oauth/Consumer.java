package dev.patchbay.simulators.discogs.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The one app in the simulated developer settings. */
public final class Consumer {

    public static final String KEY = "patchbay-simulated-consumer";
    public static final String NAME = "Patchbay (simulated)";
    static final String SECRET = "simulated-consumer-secret";

    private Consumer() {
    }

    public static boolean is(String key, String secret) {
        return KEY.equals(key) && same(SECRET, secret);
    }

    static boolean same(String expected, String presented) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
