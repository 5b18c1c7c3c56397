package dev.patchbay.kit.cache;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/** Last good answers, which survive a restart. */
interface StaleStore {

    /** Null if there is none, or none given after {@code notBefore}. */
    Uni<Kept<String>> find(AnswerKey key, Instant notBefore);

    /** Does nothing if the account's answers were erased since {@code askedAt}. */
    Uni<Void> keep(AnswerKey key, String body, Instant askedAt, Instant now);

    /** What was asked up to then, and what is under way; in the transaction of this session. */
    Uni<Void> erase(Mutiny.Session session, UUID account, Instant until);

    /** Removes what was stored before {@code notBefore}, and the oldest neutral answers above the cap. */
    Uni<Void> trim(Instant notBefore);
}
