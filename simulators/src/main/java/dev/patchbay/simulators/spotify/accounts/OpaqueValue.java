package dev.patchbay.simulators.spotify.accounts;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable values, in the shape that Spotify's have. */
final class OpaqueValue {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 48;

    private OpaqueValue() {
    }

    static String create(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
