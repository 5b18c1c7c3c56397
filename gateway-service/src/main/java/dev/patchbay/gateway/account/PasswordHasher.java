package dev.patchbay.gateway.account;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;

/** Argon2id (RFC 9106) with the parameters of the OWASP password storage cheat sheet, off the event loop. */
@Singleton
class PasswordHasher {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Argon2Function function = Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES,
            Argon2.ID);
    private final WorkerExecutor workers;
    private final Semaphore places;
    private final String decoy;

    @Inject
    PasswordHasher(Vertx vertx, PasswordConfig config) {
        this.workers = vertx.createSharedWorkerExecutor("password-hashing", config.maxConcurrent());
        this.places = new Semaphore(config.maxWaiting());
        this.decoy = compute("nobody has this password");
    }

    Uni<String> hash(String password) {
        return offload(() -> compute(password));
    }

    /** @param expected null if there is no such account, which takes as long as a wrong password */
    Uni<Boolean> matches(String password, String expected) {
        var compared = expected == null ? decoy : expected;
        return offload(() -> Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared)))
                .map(matches -> matches && expected != null);
    }

    private String compute(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
    }

    private <T> Uni<T> offload(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                throw new ProblemException(Failure.of(ErrorCode.SERVICE_UNAVAILABLE,
                        "Too many people are signing in at this moment. Try again soon.")
                        .withRetryAfter(Duration.ofSeconds(2)));
            }
            return Uni.createFrom().completionStage(workers.executeBlocking(work, false).toCompletionStage())
                    .onTermination().invoke(() -> places.release());
        });
    }
}
