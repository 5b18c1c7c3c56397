package dev.patchbay.gateway.signing;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The key in memory. Until token-service has unsealed it the gateway is up but not ready, and tries again. */
@Singleton
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SigningKeyLoader loader;
    private volatile SigningKey current;

    @Inject
    SigningKeys(SigningKeyLoader loader) {
        this.loader = loader;
    }

    void start(@Observes StartupEvent event) {
        load();
    }

    /** Fails with {@code service_unavailable} while there is no key yet. */
    public SigningKey current() {
        return loaded().orElseThrow(() -> new ProblemException(Failure.of(ErrorCode.SERVICE_UNAVAILABLE,
                "The gateway is still waiting for its signing key. Try again soon.").withRetryAfter(PAUSE)));
    }

    Optional<SigningKey> loaded() {
        return Optional.ofNullable(current);
    }

    private void load() {
        VertxContextSupport.subscribe(() -> loader.load().toMulti(),
                subscription -> subscription.with(this::use, this::tryAgain));
    }

    private void use(SigningKey key) {
        current = key;
        LOG.infof("Signing with key %s", key.id());
    }

    private void tryAgain(Throwable failure) {
        LOG.warnf("The signing key cannot be had yet; is token-service up? (%s)", failure.getMessage());
        // work on a context of its own can only be started from a worker thread
        Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).emitOn(Infrastructure.getDefaultWorkerPool())
                .subscribe().with(ignored -> load());
    }
}
