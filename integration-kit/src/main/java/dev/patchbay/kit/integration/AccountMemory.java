package dev.patchbay.kit.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

import dev.patchbay.kit.cache.Answers;
import dev.patchbay.kit.token.Tokens;
import io.smallrye.mutiny.Uni;

/** What this service remembers of an account, and how it forgets. */
@Singleton
class AccountMemory {

    private static final Logger LOG = Logger.getLogger(AccountMemory.class);

    private final Tokens tokens;
    private final Answers answers;
    private final Clock clock;

    @Inject
    AccountMemory(Tokens tokens, Answers answers, Clock clock) {
        this.tokens = tokens;
        this.answers = answers;
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
        return answers.erase(session, account, until);
    }

    /** After its end. What cannot be erased now goes with the event, or with its age: the disconnecting stands anyway. */
    Uni<Void> forget(UUID account) {
        var now = clock.instant();
        forgetHere(account, now);
        return answers.erase(account, now).onFailure().recoverWithItem(failure -> {
            LOG.warnf("Kept answers of a disconnected account cannot be erased: %s", failure.getMessage());
            return null;
        });
    }
}
