package dev.patchbay.token.cleanup;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.token.authorization.AuthorizationAttempt;
import dev.patchbay.token.authorization.PendingConnection;
import dev.patchbay.token.connection.Credentials;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;

/** Removes what has had its time: consents that nobody finished, and tokens that were set aside. */
@ApplicationScoped
class Cleanup {

    private final Credentials credentials;
    private final Clock clock;

    @Inject
    Cleanup(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Scheduled(every = "${patchbay.cleanup.every:60s}", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> run() {
        var now = clock.instant();
        return credentials.deleteExpired(now).call(() -> AuthorizationAttempt.deleteExpired(now))
                .call(() -> PendingConnection.deleteExpired(now));
    }
}
