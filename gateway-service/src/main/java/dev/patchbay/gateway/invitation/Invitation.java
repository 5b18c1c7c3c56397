package dev.patchbay.gateway.invitation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Lets one person register once. Only the hash of its code is kept. */
@Entity
class Invitation {

    @Id
    UUID id;
    byte[] codeHash;
    UUID createdBy;
    Instant createdAt;
    Instant expiresAt;
    Instant usedAt;
    UUID usedBy;

    protected Invitation() {
    }

    Invitation(byte[] codeHash, UUID createdBy, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.codeHash = codeHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}
