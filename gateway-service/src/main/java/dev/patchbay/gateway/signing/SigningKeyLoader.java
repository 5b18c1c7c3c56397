package dev.patchbay.gateway.signing;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.gateway.tokenservice.Sealing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads the keys that all replicas share. Each is unsealed once. */
@Singleton
class SigningKeyLoader {

    private static final Logger LOG = Logger.getLogger(SigningKeyLoader.class);

    private final SigningKeyRepository repository;
    private final Sealing sealing;

    @Inject
    SigningKeyLoader(SigningKeyRepository repository, Sealing sealing) {
        this.repository = repository;
        this.sealing = sealing;
    }

    /** Fails if there are keys and none can be unsealed; one that cannot does not keep the others out. */
    Uni<KeyRing> load(KeyRing known) {
        return repository.inOrder().chain(stored -> unseal(stored, known));
    }

    private Uni<KeyRing> unseal(List<StoredSigningKey> stored, KeyRing known) {
        return Multi.createFrom().iterable(stored).onItem().transformToUniAndConcatenate(key -> open(key, known))
                .select().where(Optional::isPresent).map(Optional::get).collect().asList().map(KeyRing::new)
                .invoke(ring -> {
                    if (ring.keys().isEmpty() && !stored.isEmpty()) {
                        throw new IllegalStateException("No signing key could be unsealed");
                    }
                });
    }

    private Uni<Optional<KeyRing.Entry>> open(StoredSigningKey stored, KeyRing known) {
        var opened = known.find(stored.keyId);
        if (opened.isPresent()) {
            return Uni.createFrom().item(opened);
        }
        return sealing.unseal(SigningKeyRollOver.context(stored.keyId), stored.sealedKey).map(SigningKey::of)
                .map(key -> Optional.of(new KeyRing.Entry(key, stored.generation, stored.signsFrom))).onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Signing key %s cannot be unsealed yet; is token-service up? (%s)", stored.keyId,
                            failure.getMessage());
                    return Optional.empty();
                });
    }
}
