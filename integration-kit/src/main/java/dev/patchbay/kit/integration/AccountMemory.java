package dev.patchbay.kit.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import dev.patchbay.kit.cache.Answers;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.token.Tokens;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** What this service remembers of an account, and how it forgets. */
@Singleton
class AccountMemory {

    private static final Logger LOG = Logger.getLogger(AccountMemory.class);

    private final Tokens tokens;
    private final Answers answers;
    private final List<AccountData> data;
    private final DatabaseSteps steps;
    private final Clock clock;

    @Inject
    AccountMemory(Tokens tokens, Answers answers, @All List<AccountData> data, DatabaseSteps steps, Clock clock) {
        this.tokens = tokens;
        this.answers = answers;
        this.data = data;
        this.steps = steps;
        this.clock = clock;
    }

    /** After every change of the connection. */
    void dropTokens(UUID account) {
        tokens.drop(account);
    }

    /** What only this replica has, of what was asked up to then. */
    void forgetHere(UUID account, Instant until) {
        tokens.drop(account);
        answers.forget(account, until);
    }

    /** What all replicas have in common, of what was asked up to then; in the transaction of this session. */
    Uni<Void> erase(Mutiny.Session session, UUID account, Instant until) {
        var erased = answers.erase(session, account, until);
        for (var kept : data) {
            erased = erased.chain(() -> kept.erase(session, account, until));
        }
        return erased;
    }

    /** After its end. What cannot be erased now goes with the event, or with its age: the disconnecting stands anyway. */
    Uni<Void> forget(UUID account) {
        var now = clock.instant();
        forgetHere(account, now);
        return steps.run(() -> Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session -> erase(session, account, now)))).onFailure().recoverWithItem(failure -> {
                    LOG.warnf("What is kept of a disconnected account cannot be erased: %s", failure.getMessage());
                    return null;
                });
    }
}
