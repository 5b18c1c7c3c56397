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
    boolean active;
    Instant createdAt;

    protected StoredSigningKey() {
    }
}
