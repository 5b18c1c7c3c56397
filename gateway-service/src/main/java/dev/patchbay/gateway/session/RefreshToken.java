package dev.patchbay.gateway.session;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.patchbay.edge.digest.Sha256;

/**
 * Two times 256 bits, {@code <family>.<secret>}. All tokens that ever belong to one session share the family, which nobody else
 * can know, so that an old one is recognised however often it has been replaced. Both parts are credentials: they go into the
 * cookie and nowhere else.
 */
public record RefreshToken(String family, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PART = "([A-Za-z0-9_-]{43})";
    private static final Pattern SHAPE = Pattern.compile(PART + "\\." + PART);
    private static final String HMAC = "HmacSHA256";

    static RefreshToken first() {
        return new RefreshToken(base64(random()), base64(random()));
    }

    /** Empty if it cannot be one of ours. */
    static Optional<RefreshToken> parse(String value) {
        var shape = SHAPE.matcher(value);
        return shape.matches() ? Optional.of(new RefreshToken(shape.group(1), shape.group(2))) : Optional.empty();
    }

    static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The same for everybody who holds this one; nobody can compute it from the database alone. */
    RefreshToken successor(byte[] salt) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(secret), HMAC));
            return new RefreshToken(family, base64(mac.doFinal(salt)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    public String value() {
        return family + "." + secret;
    }

    byte[] familyHash() {
        return Sha256.of(family);
    }

    byte[] hash() {
        return Sha256.of(value());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "refresh token";
    }
}
