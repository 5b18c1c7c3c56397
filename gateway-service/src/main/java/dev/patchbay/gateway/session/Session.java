package dev.patchbay.gateway.session;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One sign-in on one device. Its id survives the rotation of its refresh token, of which only hashes are kept. */
@Entity
class Session {

    @Id
    UUID id;
    UUID accountId;
    byte[] familyHash;
    byte[] tokenHash;
    byte[] previousTokenHash;
    byte[] rotationSalt;
    Instant createdAt;
    Instant rotatedAt;
    Instant expiresAt;

    /** How a token of the family stands to the session. */
    enum Standing {
        CURRENT,
        /** Replaced by the current one a moment ago. */
        JUST_REPLACED,
        STALE
    }

    protected Session() {
    }

    Session(UUID accountId, RefreshToken token, Instant now, SessionConfig config) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.familyHash = token.familyHash();
        this.tokenHash = token.hash();
        this.createdAt = now;
        this.rotatedAt = now;
        this.expiresAt = expiry(now, config);
    }

    Standing standing(RefreshToken token, Instant now, Duration grace) {
        var hash = token.hash();
        if (MessageDigest.isEqual(tokenHash, hash)) {
            return Standing.CURRENT;
        }
        return MessageDigest.isEqual(previousTokenHash, hash) && now.isBefore(rotatedAt.plus(grace)) ? Standing.JUST_REPLACED
                : Standing.STALE;
    }

    /** @param token the current one */
    RefreshToken rotate(RefreshToken token, Instant now, SessionConfig config) {
        rotationSalt = RefreshToken.random();
        var next = token.successor(rotationSalt);
        previousTokenHash = tokenHash;
        tokenHash = next.hash();
        rotatedAt = now;
        expiresAt = expiry(now, config);
        return next;
    }

    OpenSession view() {
        return new OpenSession(id, accountId, expiresAt);
    }

    private Instant expiry(Instant now, SessionConfig config) {
        var sliding = now.plus(config.lifetime());
        var absolute = createdAt.plus(config.maxLifetime());
        return sliding.isBefore(absolute) ? sliding : absolute;
    }
}
