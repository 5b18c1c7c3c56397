package dev.patchbay.gateway.signing;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.gateway.tokenservice.Sealing;
import io.smallrye.mutiny.Uni;

/** Gets the key that all replicas sign with, and makes it on the very first start. */
@Singleton
class SigningKeyLoader {

    private final SigningKeyRepository repository;
    private final Sealing sealing;
    private final Clock clock;

    @Inject
    SigningKeyLoader(SigningKeyRepository repository, Sealing sealing, Clock clock) {
        this.repository = repository;
        this.sealing = sealing;
        this.clock = clock;
    }

    Uni<SigningKey> load() {
        return repository.findActive().chain(stored -> stored == null ? create() : Uni.createFrom().item(stored))
                .chain(this::unseal);
    }

    /** What counts is the row that is there afterwards, which may be another replica's. */
    private Uni<StoredSigningKey> create() {
        var key = SigningKey.generate();
        return sealing.seal(context(key.id()), key.secret())
                .chain(sealed -> repository.offer(key.id(), sealed, clock.instant())).chain(repository::findActive);
    }

    private Uni<SigningKey> unseal(StoredSigningKey stored) {
        return sealing.unseal(context(stored.keyId), stored.sealedKey).map(SigningKey::of);
    }

    private static String context(String keyId) {
        return "signing-key/" + keyId;
    }
}
