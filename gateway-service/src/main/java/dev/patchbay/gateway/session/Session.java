package dev.patchbay.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One sign-in on one device. Its id survives the rotation of its refresh token, of which only the hash is kept. */
@Entity
class Session {

    @Id
    UUID id;
    UUID accountId;
    byte[] tokenHash;
    byte[] previousTokenHash;
    Instant createdAt;
    Instant rotatedAt;
    Instant expiresAt;

    protected Session() {
    }

    Session(UUID accountId, byte[] tokenHash, Instant now, Duration lifetime) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.rotatedAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    void rotate(byte[] newTokenHash, Instant now, Duration lifetime) {
        previousTokenHash = tokenHash;
        tokenHash = newTokenHash;
        rotatedAt = now;
        expiresAt = now.plus(lifetime);
    }

    boolean hasCurrent(byte[] hash) {
        return Arrays.equals(tokenHash, hash);
    }

    boolean justRotated(Instant now, Duration grace) {
        return now.isBefore(rotatedAt.plus(grace));
    }

    OpenSession view() {
        return new OpenSession(id, accountId);
    }
}
