package dev.patchbay.gateway.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jose4j.jwk.JsonWebKeySet;

/**
 * All keys that are published: those that signed lately, the one that signs, and perhaps the next.
 *
 * @param keys oldest first
 */
record KeyRing(List<Entry> keys) {

    static final KeyRing EMPTY = new KeyRing(List.of());

    /** A key and its time. */
    record Entry(SigningKey key, long generation, Instant signsFrom) {
    }

    KeyRing {
        keys = List.copyOf(keys);
    }

    /** Empty only if the ring is. */
    Optional<Entry> signing(Instant now) {
        return keys.reversed().stream().filter(entry -> !now.isBefore(entry.signsFrom())).findFirst()
                .or(() -> keys.stream().findFirst());
    }

    Optional<Entry> newest() {
        return keys.reversed().stream().findFirst();
    }

    Optional<Entry> find(String keyId) {
        return keys.stream().filter(entry -> entry.key().id().equals(keyId)).findFirst();
    }

    /** The JWK set (RFC 7517, 5) that others verify with. */
    Map<String, Object> publicSet() {
        return Map.of(JsonWebKeySet.JWK_SET_MEMBER_NAME, keys.stream().map(entry -> entry.key().publicPart()).toList());
    }
}
