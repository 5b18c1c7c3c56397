package dev.patchbay.token.authorization;

import java.security.SecureRandom;
import java.util.Base64;

import dev.patchbay.edge.digest.Sha256;

/** The random texts of an authorization request: RFC 6749, 10.12 ({@code state}) and RFC 7636 (PKCE). */
final class Pkce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private Pkce() {
    }

    /** 43 characters that hold 256 random bits; fit for a state and for a verifier (RFC 7636, 4.1). */
    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return BASE64_URL.encodeToString(bytes);
    }

    /** The S256 challenge of a verifier (RFC 7636, 4.2). */
    static String challenge(String verifier) {
        return BASE64_URL.encodeToString(Sha256.of(verifier));
    }
}
