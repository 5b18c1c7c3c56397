package dev.patchbay.token.secret.store;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.token.secret.SealContext;
import dev.patchbay.token.secret.Sealer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Secrets in the database, sealed for their path. */
@ApplicationScoped
class KeyringSecretStore implements SecretStore {

    private final Sealer sealer;
    private final Clock clock;

    @Inject
    KeyringSecretStore(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    @Override
    @WithSession
    public Uni<String> read(SecretPath path) {
        return StoredSecret.<StoredSecret> findById(path.text())
                .map(secret -> secret == null ? null : sealer.open(secret.sealed, context(path)));
    }

    @Override
    @WithTransaction
    public Uni<Void> write(SecretPath path, String text) {
        var secret = new StoredSecret();
        secret.path = path.text();
        secret.sealed = sealer.seal(text, context(path));
        secret.updatedAt = clock.instant();
        return Panache.getSession().flatMap(session -> session.merge(secret)).replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Void> remove(SecretPath path) {
        return StoredSecret.deleteById(path.text()).replaceWithVoid();
    }

    private static SealContext context(SecretPath path) {
        return SealContext.of("stored secret", path);
    }
}
