package dev.patchbay.euria.description;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import dev.patchbay.kit.integration.AccountData;
import io.smallrye.mutiny.Uni;

/** Whoever disconnects waits for nothing any more: what is queued goes without a word, and without an event. */
@Singleton
class QueueErasure implements AccountData {

    private static final String ERASE = """
            delete from queued_description where account = :account and asked_at <= cast(:until as timestamptz)""";

    @Override
    public Uni<Void> erase(Mutiny.Session session, UUID account, Instant until) {
        return session.createNativeQuery(ERASE).setParameter("account", account).setParameter("until", until).executeUpdate()
                .replaceWithVoid();
    }
}
