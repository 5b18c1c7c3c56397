package dev.patchbay.kit.block;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Until when nobody may call a provider: one row for all replicas, since they share the provider's limit. */
@Entity
@Table(name = "provider_block")
class ProviderBlock {

    @Id
    String provider;

    @Column(name = "blocked_until", nullable = false)
    Instant blockedUntil;
}
