package dev.patchbay.euria.description;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.euria.prompt.Subject;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Descriptions to be written later, in a table that all replicas share. A replica that dies leaves its own to the others. */
@Singleton
class Queue {

    // whoever asks again for what failed begins anew
    private static final String ADD = """
            insert into queued_description as q (id, account, digest, subject, asked_at, next_attempt_at)
            select $1::uuid, $2::uuid, $3::text, $4::text, $5::timestamptz, $6::timestamptz
            where (select count(*) from queued_description where account = $2::uuid and failed_at is null) < $7::int
              or exists (select from queued_description where account = $2::uuid and digest = $3::text)
            on conflict (account, digest) do update set failed_at = null, failure = null, subject = excluded.subject,
              attempts = case when q.failed_at is null then q.attempts else 0 end,
              asked_at = case when q.failed_at is null then q.asked_at else excluded.asked_at end,
              next_attempt_at = case when q.failed_at is null then q.next_attempt_at else excluded.next_attempt_at end
            returning id""";
    private static final String TAKE = """
            update queued_description set attempts = attempts + 1, next_attempt_at = $2
            where id in (select q.id from queued_description q
              join (select id, row_number() over (partition by account order by asked_at) as turn
                from queued_description where next_attempt_at <= $1 and failed_at is null) due on due.id = q.id
              where q.next_attempt_at <= $1 and q.failed_at is null order by due.turn, q.asked_at limit $3
              for update of q skip locked)
            returning id, account, subject, attempts""";
    private static final String FIND = """
            select id, account, subject, attempts from queued_description
            where id = $1 and account = $2 and failed_at is null""";
    private static final String FAILURE = """
            select failure from queued_description where id = $1 and account = $2 and failed_at > $3""";
    private static final String POSTPONE = """
            update queued_description set next_attempt_at = $2, attempts = attempts - $3 where id = $1""";
    private static final String END = "delete from queued_description where id = :id and failed_at is null";
    private static final String FAIL = """
            update queued_description set failed_at = cast(:now as timestamptz), failure = :failure, subject = ''
            where id = :id and failed_at is null""";
    private static final String FORGET = "delete from queued_description where failed_at <= $1";

    private static final Duration FAILURES_KEPT = Duration.ofDays(1);
    private static final int MOST_OF_ONE_ACCOUNT = 20;

    private final Pool pool;
    private final DatabaseSteps steps;
    private final Outbox outbox;
    private final ObjectMapper json;

    /** What somebody may work on. */
    sealed interface Taken {

        UUID id();

        UUID account();

        /** With the one under way. */
        int attempts();
    }

    /** Ready to be written. */
    record Queued(UUID id, UUID account, Subject subject, int attempts) implements Taken {
    }

    /** What was wanted is of an older shape, or damaged: nobody will ever write it. */
    record Unreadable(UUID id, UUID account, int attempts) implements Taken {
    }

    @Inject
    Queue(Pool pool, DatabaseSteps steps, Outbox outbox, ObjectMapper json) {
        this.pool = pool;
        this.steps = steps;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * @return the id under which it waits: a new one, or that of the same wish before; null if the account has enough waiting
     */
    Uni<UUID> add(UUID account, Subject subject, Instant now, Instant firstAttempt) {
        var row = Tuple.from(List.of(UUID.randomUUID(), account, subject.digest(), write(subject), now.atOffset(ZoneOffset.UTC),
                firstAttempt.atOffset(ZoneOffset.UTC), MOST_OF_ONE_ACCOUNT));
        return steps.run(() -> pool.preparedQuery(ADD).execute(row))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("id"));
    }

    /**
     * Those that are due and nobody works on, the oldest of each account first. Whoever takes them has that long before others
     * do.
     */
    Uni<List<Taken>> take(int most, Instant now, Duration lease) {
        var due = Tuple.of(now.atOffset(ZoneOffset.UTC), now.plus(lease).atOffset(ZoneOffset.UTC), most);
        return steps.toItsEnd(() -> pool.preparedQuery(TAKE).execute(due))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::taken).toList());
    }

    /** Null if it does not wait, is another account's, or will never be written. */
    Uni<Queued> find(UUID account, UUID id) {
        return steps.run(() -> pool.preparedQuery(FIND).execute(Tuple.of(id, account)))
                .map(rows -> rows.size() > 0 && taken(rows.iterator().next()) instanceof Queued queued ? queued : null);
    }

    /** Null if it did not fail lately, or is another account's; else the code. */
    Uni<String> failure(UUID account, UUID id, Instant now) {
        var row = Tuple.of(id, account, now.minus(FAILURES_KEPT).atOffset(ZoneOffset.UTC));
        return steps.run(() -> pool.preparedQuery(FAILURE).execute(row))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("failure"));
    }

    /** @param counted whether the one under way was an attempt */
    Uni<Void> postpone(Queued queued, Instant until, boolean counted) {
        var row = Tuple.of(queued.id(), until.atOffset(ZoneOffset.UTC), counted ? 0 : 1);
        return steps.toItsEnd(() -> pool.preparedQuery(POSTPONE).execute(row)).replaceWithVoid();
    }

    /** Its end and the event of it are one transaction; what has ended already ends without a second event. */
    Uni<Void> end(Taken taken, CloudEvent<?> event) {
        return ended(event, session -> session.createNativeQuery(END).setParameter("id", taken.id()).executeUpdate());
    }

    /** The same; for a day it is remembered why, but not what was wanted. */
    Uni<Void> fail(Taken taken, String code, Instant now, CloudEvent<?> event) {
        return ended(event, session -> session.createNativeQuery(FAIL).setParameter("id", taken.id())
                .setParameter("failure", code).setParameter("now", now).executeUpdate());
    }

    /** What failed more than a day ago. */
    Uni<Void> forget(Instant now) {
        var latest = Tuple.of(now.minus(FAILURES_KEPT).atOffset(ZoneOffset.UTC));
        return steps.toItsEnd(() -> pool.preparedQuery(FORGET).execute(latest)).replaceWithVoid();
    }

    private Uni<Void> ended(CloudEvent<?> event, Function<Mutiny.Session, Uni<Integer>> statement) {
        return steps.toItsEnd(() -> Panache.withTransaction(() -> Panache.getSession().flatMap(statement::apply)
                .flatMap(rows -> rows == 0 ? Uni.createFrom().voidItem() : outbox.add(Topics.DESCRIPTIONS, event))));
    }

    /** One that cannot be read is no reason to leave the others unread. */
    private Taken taken(Row row) {
        var id = row.getUUID("id");
        var account = row.getUUID("account");
        int attempts = row.getInteger("attempts");
        var subject = subject(row.getString("subject"));
        return subject.<Taken> map(wanted -> new Queued(id, account, wanted, attempts))
                .orElseGet(() -> new Unreadable(id, account, attempts));
    }

    private Optional<Subject> subject(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, Subject.class)).filter(subject -> subject.name() != null);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String write(Subject subject) {
        try {
            return json.writeValueAsString(subject);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What is wanted has no JSON", e);
        }
    }
}
