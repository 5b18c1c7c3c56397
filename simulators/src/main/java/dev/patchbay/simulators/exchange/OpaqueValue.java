package dev.patchbay.simulators.exchange;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable values. */
public final class OpaqueValue {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 48;

    private OpaqueValue() {
    }

    public static String create(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
