package dev.patchbay.edge.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** For credentials of full entropy, which need no salt, and for keys that must be of one length. */
public final class Sha256 {

    private Sha256() {
    }

    /** In 43 characters (base64url without padding). */
    public static String text(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(text));
    }

    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
