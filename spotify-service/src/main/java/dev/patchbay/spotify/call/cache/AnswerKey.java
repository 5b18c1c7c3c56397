package dev.patchbay.spotify.call.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/**
 * What an answer is kept under.
 *
 * @param account null if the answer is the same for everybody
 * @param resource the request's path and query
 */
public record AnswerKey(UUID account, String operation, String resource) {

    private static final String NEUTRAL = "neutral";

    public AnswerKey {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(resource, "resource");
    }

    boolean neutral() {
        return account == null;
    }

    String owner() {
        return owner(account);
    }

    static String owner(UUID account) {
        return account == null ? NEUTRAL : account.toString();
    }

    /** Of fixed length, whatever was searched for. */
    String digest() {
        try {
            var text = String.join("\n", owner(), operation, resource);
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
