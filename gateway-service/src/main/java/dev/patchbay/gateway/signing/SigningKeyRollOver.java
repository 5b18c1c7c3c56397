package dev.patchbay.gateway.signing;

import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.gateway.tokenservice.Sealing;
import io.smallrye.mutiny.Uni;

/**
 * Makes the next key in time and removes what no token needs any more. All replicas do it; what counts is the row that is there
 * afterwards.
 */
@Singleton
class SigningKeyRollOver {

    private static final Logger LOG = Logger.getLogger(SigningKeyRollOver.class);

    private final SigningKeyRepository repository;
    private final Sealing sealing;
    private final SigningKeyConfig config;
    private final Clock clock;

    @Inject
    SigningKeyRollOver(SigningKeyRepository repository, Sealing sealing, SigningKeyConfig config, Clock clock) {
        if (config.maxAge().compareTo(config.publishedAhead()) <= 0
                || config.publishedAhead().compareTo(config.checkEvery()) <= 0) {
            throw new IllegalArgumentException(
                    "patchbay.signing-key: check-every must be below published-ahead, and that below max-age");
        }
        this.repository = repository;
        this.sealing = sealing;
        this.config = config;
        this.clock = clock;
    }

    /** True if the stored keys may have changed. */
    Uni<Boolean> advance(KeyRing ring) {
        return next(ring).chain(made -> retire(ring).map(retired -> made || retired > 0));
    }

    static String context(String keyId) {
        return "signing-key/" + keyId;
    }

    /** Never one that is needed here, since its successor may be one that cannot be unsealed. */
    private Uni<Long> retire(KeyRing ring) {
        var now = clock.instant();
        return ring.signing(now).map(signing -> repository.retire(now.minus(config.keptAfter()), signing.generation()))
                .orElse(Uni.createFrom().item(0L));
    }

    private Uni<Boolean> next(KeyRing ring) {
        var now = clock.instant();
        var newest = ring.newest();
        if (newest.isEmpty()) {
            return make(1, now).replaceWith(true);
        }
        var due = newest.get().signsFrom().plus(config.maxAge()).minus(config.publishedAhead());
        return now.isBefore(due) ? Uni.createFrom().item(false)
                : make(newest.get().generation() + 1, now.plus(config.publishedAhead())).replaceWith(true);
    }

    private Uni<Boolean> make(long generation, Instant signsFrom) {
        var key = SigningKey.generate();
        return sealing.seal(context(key.id()), key.secret())
                .chain(sealed -> repository
                        .offer(new StoredSigningKey(key.id(), sealed, generation, clock.instant(), signsFrom)))
                .invoke(first -> LOG.infof(first ? "Signing key %s of generation %d signs from %s"
                        : "Another replica made signing key generation %2$d first", key.id(), generation, signsFrom));
    }
}
