package dev.patchbay.simulators.spotify.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** Proof key for code exchange with S256 (RFC 7636). */
final class Pkce {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9_.~-]{43,128}");

    private Pkce() {
    }

    static boolean isChallenge(String text) {
        return CHALLENGE.matcher(text).matches();
    }

    static boolean proves(String verifier, String challenge) {
        return VERIFIER.matcher(verifier).matches() && challenge.equals(challengeOf(verifier));
    }

    static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
