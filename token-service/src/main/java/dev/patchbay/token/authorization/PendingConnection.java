package dev.patchbay.token.authorization;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.patchbay.contracts.event.ConnectionKey;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;

/** A consent that was given, but not yet tied to an account at the provider. Its tokens are the credential of the same id. */
@Entity
@Table(name = "pending_connection")
public class PendingConnection extends PanacheEntityBase {

    @Id
    UUID id;

    UUID account;
    String provider;
    String session;
    String scopes;

    @Column(name = "access_expires_at")
    Instant accessExpiresAt;

    @Column(name = "authorized_at")
    Instant authorizedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    public static Uni<Void> deleteExpired(Instant now) {
        return delete("expiresAt < ?1", now).replaceWithVoid();
    }

    public static Uni<Void> erase(ConnectionKey key) {
        return delete("account = ?1 and provider = ?2", key.account(), key.provider()).replaceWithVoid();
    }

    public String scopes() {
        return scopes;
    }

    public Instant accessExpiresAt() {
        return accessExpiresAt;
    }

    public Instant authorizedAt() {
        return authorizedAt;
    }
}
