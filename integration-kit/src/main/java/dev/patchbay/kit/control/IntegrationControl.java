package dev.patchbay.kit.control;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;

/** What an administrator made of the integration last, and who it was. */
@Entity
@Table(name = "integration_control")
class IntegrationControl extends PanacheEntityBase {

    @Id
    String provider;
    boolean enabled;
    boolean maintenance;
    String message;
    @Column(name = "changed_by")
    UUID changedBy;
    @Column(name = "changed_at")
    Instant changedAt;
    long sequence;

    /** In the running transaction; made if nobody made any before. */
    static Uni<IntegrationControl> lock(String provider) {
        return Panache.getSession().flatMap(session -> session
                .createNativeQuery("insert into integration_control (provider) values (:provider) on conflict do nothing")
                .setParameter("provider", provider).executeUpdate())
                .chain(() -> IntegrationControl.<IntegrationControl> findById(provider, LockModeType.PESSIMISTIC_WRITE));
    }

    static Uni<Control> read(String provider) {
        return IntegrationControl.<IntegrationControl> find("provider = :provider", Map.of("provider", provider))
                .firstResult().map(row -> row == null ? Control.ON : row.control());
    }

    void become(Control wanted, UUID admin, Instant now) {
        enabled = wanted.enabled();
        maintenance = wanted.maintenance();
        message = wanted.message();
        changedBy = admin;
        changedAt = now;
    }

    Control control() {
        return new Control(enabled, maintenance, message);
    }

    long nextSequence() {
        sequence++;
        return sequence;
    }
}
