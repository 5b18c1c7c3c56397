package dev.patchbay.token.secret.store;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

@Entity
@Table(name = "stored_secret")
class StoredSecret extends PanacheEntityBase {

    @Id
    String path;

    String sealed;

    @Column(name = "updated_at")
    Instant updatedAt;
}
