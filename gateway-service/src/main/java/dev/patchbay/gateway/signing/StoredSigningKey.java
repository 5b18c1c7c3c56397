package dev.patchbay.gateway.signing;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A signing key at rest: whoever has the database alone cannot sign with it. */
@Entity
@Table(name = "signing_key")
class StoredSigningKey {

    @Id
    String keyId;
    String sealedKey;
    long generation;
    Instant createdAt;
    Instant signsFrom;

    protected StoredSigningKey() {
    }

    StoredSigningKey(String keyId, String sealedKey, long generation, Instant createdAt, Instant signsFrom) {
        this.keyId = keyId;
        this.sealedKey = sealedKey;
        this.generation = generation;
        this.createdAt = createdAt;
        this.signsFrom = signsFrom;
    }
}
