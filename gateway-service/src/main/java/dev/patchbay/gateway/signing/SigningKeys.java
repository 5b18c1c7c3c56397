package dev.patchbay.gateway.signing;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The keys in memory. Until token-service has unsealed one the gateway is up but not ready, and tries again. */
@Singleton
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CHECKED_WITHIN = Duration.ofSeconds(20);

    private final SigningKeyLoader loader;
    private final SigningKeyRollOver rollOver;
    private final SigningKeyMetrics metrics;
    private final Clock clock;
    private volatile KeyRing ring = KeyRing.EMPTY;

    @Inject
    SigningKeys(SigningKeyLoader loader, SigningKeyRollOver rollOver, SigningKeyMetrics metrics, Clock clock) {
        this.loader = loader;
        this.rollOver = rollOver;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        metrics.watch(this);
        load();
    }

    /** The one to sign with. Fails with {@code service_unavailable} while there is none yet. */
    public SigningKey current() {
        return loaded().map(KeyRing.Entry::key).orElseThrow(() -> new ProblemException(Failure.of(
                ErrorCode.SERVICE_UNAVAILABLE, "The gateway is still waiting for its signing key. Try again soon.")
                .withRetryAfter(PAUSE)));
    }

    /** Empty if no token that this key has signed can be good. */
    public Optional<SigningKey> find(String keyId) {
        return ring.find(keyId).map(KeyRing.Entry::key);
    }

    /** The JWK set (RFC 7517, 5) that others verify with. */
    Map<String, Object> publicSet() {
        current();
        return ring.publicSet();
    }

    Optional<KeyRing.Entry> loaded() {
        return ring.signing(clock.instant());
    }

    int published() {
        return ring.keys().size();
    }

    @Scheduled(every = "${patchbay.signing-key.check-every:30s}", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return patiently(refresh()).invoke(() -> metrics.checked(true)).onFailure().invoke(failure -> {
            metrics.checked(false);
            LOG.warnf("The signing keys could not be checked: %s", failure.getMessage());
        }).onFailure().recoverWithNull();
    }

    /** What takes too long is not cancelled: a database session would never be closed. */
    private static Uni<Void> patiently(Uni<Void> refresh) {
        return Uni.createFrom().<Void> emitter(emitter -> refresh.subscribe().with(emitter::complete, emitter::fail))
                .ifNoItem().after(CHECKED_WITHIN).fail();
    }

    Uni<Void> refresh() {
        return loader.load(ring).invoke(this::use).chain(rollOver::advance)
                .chain(changed -> changed ? loader.load(ring).invoke(this::use) : Uni.createFrom().nullItem())
                .replaceWithVoid();
    }

    private void use(KeyRing loaded) {
        var before = loaded();
        ring = loaded;
        loaded().filter(now -> before.isEmpty() || now.generation() != before.get().generation())
                .ifPresent(now -> LOG.infof("Signing with key %s", now.key().id()));
    }

    private void load() {
        VertxContextSupport.subscribe(() -> refresh().toMulti(),
                subscription -> subscription.with(ignored -> {
                }, this::tryAgain));
    }

    private void tryAgain(Throwable failure) {
        LOG.warnf("The signing key cannot be had yet; is token-service up? (%s)", failure.getMessage());
        // work on a context of its own can only be started from a worker thread
        Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).emitOn(Infrastructure.getDefaultWorkerPool())
                .subscribe().with(ignored -> load());
    }
}
