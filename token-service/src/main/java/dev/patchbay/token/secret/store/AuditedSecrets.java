package dev.patchbay.token.secret.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Secrets for services; whatever is done with one is written down in the same transaction. */
@ApplicationScoped
class AuditedSecrets {

    private final SecretStore store;
    private final Audit audit;

    @Inject
    AuditedSecrets(SecretStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Null if there is none. */
    @WithTransaction
    Uni<String> read(String service, SecretPath path) {
        return store.read(path).call(secret -> audit.record(service, path.text(), Action.SECRET_READ,
                secret == null ? "not_found" : "done"));
    }

    @WithTransaction
    Uni<Void> write(String service, SecretPath path, String secret) {
        return store.write(path, secret).call(() -> audit.record(service, path.text(), Action.SECRET_WRITTEN, "done"));
    }

    @WithTransaction
    Uni<Void> remove(String service, SecretPath path) {
        return store.remove(path).call(() -> audit.record(service, path.text(), Action.SECRET_REMOVED, "done"));
    }
}
