package dev.patchbay.token.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Seals for other services, each apart from the others, and writes down that it did. */
@ApplicationScoped
class AuditedSealing {

    private final Sealer sealer;
    private final Audit audit;

    @Inject
    AuditedSealing(Sealer sealer, Audit audit) {
        this.sealer = sealer;
        this.audit = audit;
    }

    @WithTransaction
    Uni<String> seal(String service, String context, String plaintext) {
        return audit.record(service, context, Action.SEALED, "done")
                .replaceWith(() -> sealer.seal(plaintext, SealContext.of("sealed", service, context)));
    }

    /** Null if it was not sealed for this service and context: no failure, which would roll the entry back. */
    @WithTransaction
    Uni<String> unseal(String service, String context, String sealed) {
        var plaintext = open(service, context, sealed);
        return audit.record(service, context, Action.UNSEALED, plaintext == null ? "refused" : "done")
                .replaceWith(plaintext);
    }

    private String open(String service, String context, String sealed) {
        try {
            return sealer.open(sealed, SealContext.of("sealed", service, context));
        } catch (SealBrokenException e) {
            return null;
        }
    }
}
