package dev.patchbay.token.connection;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

/** Sealed tokens. {@link Credentials} alone writes them. */
@Entity
@Table(name = "credential")
class Credential extends PanacheEntityBase {

    @Id
    UUID id;

    UUID account;
    String provider;
    String purpose;
    long version;

    @Column(name = "key_version")
    int keyVersion;

    @Column(name = "wrapped_key")
    byte[] wrappedKey;

    @Column(name = "access_token")
    byte[] accessToken;

    @Column(name = "refresh_token")
    byte[] refreshToken;

    String scheme;

    @Column(name = "token_secret")
    byte[] tokenSecret;

    @Column(name = "created_at")
    Instant createdAt;

    /** Null for as long as the connection lives. */
    @Column(name = "delete_after")
    Instant deleteAfter;

    void hold(SealedTokens tokens) {
        keyVersion = tokens.keyVersion();
        wrappedKey = TokenSealing.bytes(tokens.wrappedKey());
        accessToken = TokenSealing.bytes(tokens.accessToken());
        refreshToken = TokenSealing.bytes(tokens.refreshToken());
        scheme = tokens.scheme().wireName();
        tokenSecret = TokenSealing.bytes(tokens.tokenSecret());
    }

    SealedTokens sealed() {
        return new SealedTokens(keyVersion, TokenSealing.text(wrappedKey), TokenSealing.text(accessToken),
                TokenSealing.text(refreshToken), Scheme.named(scheme), TokenSealing.text(tokenSecret));
    }
}
