package dev.patchbay.token.authorization;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import dev.patchbay.contracts.event.ConnectionKey;
import io.quarkus.hibernate.reactive.panache.Panache;
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

    /** Null for OAuth 1.0a. */
    String verifier;

    /** Null for OAuth 2.0. */
    @Column(name = "request_token_hash")
    byte[] requestTokenHash;

    @Column(name = "request_token_secret")
    String requestTokenSecret;

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

    /** Somebody who starts again and again leaves no more behind than this. */
    static Uni<Integer> keepNewest(ConnectionKey key, int most) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery("""
                delete from authorization_attempt where id in (
                    select id from authorization_attempt where account = ?1 and provider = ?2
                    order by created_at desc, id offset ?3)""").setParameter(1, key.account())
                .setParameter(2, key.provider()).setParameter(3, most).executeUpdate());
    }

    public static Uni<Void> erase(ConnectionKey key) {
        return delete(OF_CONNECTION, key.account(), key.provider()).replaceWithVoid();
    }
}
