package dev.patchbay.kit.cache;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A last good answer, in our words. */
@Entity
@Table(name = "remembered_answer")
class RememberedAnswer {

    @Id
    String digest;

    @Column(nullable = false)
    String owner;

    @Column(nullable = false)
    String operation;

    @Column(nullable = false)
    String body;

    @Column(name = "stored_at", nullable = false)
    Instant storedAt;
}
