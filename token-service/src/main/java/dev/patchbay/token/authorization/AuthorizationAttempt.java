package dev.patchbay.token.authorization;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import dev.patchbay.contracts.event.ConnectionKey;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;

/** A consent that somebody was sent to the provider for. The {@code state} itself is not stored, only its hash. */
@Entity
@Table(name = "authorization_attempt")
public class AuthorizationAttempt extends PanacheEntityBase {

    private static final String OF_CONNECTION = "account = ?1 and provider = ?2";

    @Id
    UUID id;

    @Column(name = "state_hash")
    byte[] stateHash;

    UUID account;
    String provider;
    String session;
    String verifier;

    @Column(name = "redirect_uri")
    String redirectUri;

    @Column(name = "return_to")
    String returnTo;

    String scopes;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    static Uni<AuthorizationAttempt> lock(byte[] stateHash) {
        return AuthorizationAttempt.<AuthorizationAttempt> find("stateHash", (Object) stateHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    public static Uni<Boolean> pending(ConnectionKey key, Instant now) {
        return count(OF_CONNECTION + " and usedAt is null and expiresAt > ?3", key.account(), key.provider(), now)
                .map(count -> count > 0);
    }

    public static Uni<Void> deleteExpired(Instant now) {
        return delete("expiresAt < ?1", now).replaceWithVoid();
    }

    public static Uni<Void> erase(ConnectionKey key) {
        return delete(OF_CONNECTION, key.account(), key.provider()).replaceWithVoid();
    }
}
