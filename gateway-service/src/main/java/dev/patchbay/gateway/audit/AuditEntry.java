package dev.patchbay.gateway.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant at;
    UUID account;
    /** Whoever did it to the account, if not its owner. */
    UUID actor;
    String provider;
    UUID session;
    String action;
    String correlationId;
}
