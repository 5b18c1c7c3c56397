package dev.patchbay.kit.cache;

import java.util.Objects;
import java.util.UUID;

import dev.patchbay.edge.digest.Sha256;

/**
 * What an answer is kept under.
 *
 * @param account null if the answer is the same for everybody
 * @param resource the request's path and query
 * @param tokenVersion of the token that a fresh answer was given for, so that only who holds that token is given it again;
 *        null for the app's own. A last good answer does not depend on it.
 */
public record AnswerKey(UUID account, String operation, String resource, Long tokenVersion) {

    private static final String NEUTRAL = "neutral";

    public AnswerKey {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(resource, "resource");
    }

    public AnswerKey(UUID account, String operation, String resource) {
        this(account, operation, resource, null);
    }

    /** For what was, or is to be, given for this token. */
    public AnswerKey heldBy(Long version) {
        return new AnswerKey(account, operation, resource, version);
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
        return Sha256.text(String.join("\n", owner(), operation, resource));
    }
}
