package dev.patchbay.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;

import dev.patchbay.edge.digest.Sha256;

/** 256 random bits. The value is a credential: it goes into the cookie and nowhere else. */
public record RefreshToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static RefreshToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "refresh token";
    }
}
