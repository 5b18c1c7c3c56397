package dev.patchbay.gateway.throttle;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The counts in the database, where all replicas share them. */
@Singleton
class Tallies {

    private static final String TAKE = """
            insert into sign_in_tally as t (tally, attempts, blocked_until, last_attempt) values ($1, 1, '-infinity', $2)
            on conflict (tally) do update set
                attempts = case when t.last_attempt < $3 then 1 else least(t.attempts + 1, 1000000) end,
                blocked_until = case when t.last_attempt < $3 or t.attempts < $4::int then '-infinity'
                        else $2 + make_interval(secs => least($5::float8, power(2, least(t.attempts - $4::int, 30)))) end,
                last_attempt = $2
            where t.blocked_until <= $2""";
    private static final String GIVE_BACK = """
            update sign_in_tally set attempts = greatest(attempts - 1, 0), blocked_until = '-infinity'
            where tally = $1""";
    private static final String DROP_OLD = "delete from sign_in_tally where last_attempt < now() - make_interval(secs => $1)";
    private static final String DROP_SURPLUS = """
            delete from sign_in_tally where tally in
                (select tally from sign_in_tally order by last_attempt desc offset $1)""";

    private final Pool database;
    private final ThrottleConfig config;
    private final DatabaseTime time;

    @Inject
    Tallies(Pool database, ThrottleConfig config, DatabaseTime time) {
        this.database = database;
        this.config = config;
        this.time = time;
    }

    /**
     * Counts an attempt before its outcome is known, so that a thousand at once are a thousand. All of the tallies or none;
     * fails with {@code rate_limited} if one of them is blocked. They are always taken in the same order, so that two attempts
     * never wait for each other.
     */
    Uni<Void> take(SqlConnection connection, List<Tally> tallies) {
        return time.now(connection).chain(now -> tallies.stream().reduce(Uni.createFrom().voidItem(),
                (done, tally) -> done.chain(() -> take(connection, tally, now)), (first, second) -> first.chain(() -> second)));
    }

    /** For an attempt that was no guess. */
    Uni<Void> giveBack(SqlConnection connection, List<Tally> tallies) {
        return tallies.stream().reduce(Uni.createFrom().voidItem(), (done, tally) -> done.chain(() -> connection
                .preparedQuery(GIVE_BACK).execute(Tuple.of(tally.key())).replaceWithVoid()),
                (first, second) -> first.chain(() -> second));
    }

    Uni<Void> clear(SqlConnection connection, Tally tally) {
        return connection.preparedQuery("delete from sign_in_tally where tally = $1").execute(Tuple.of(tally.key()))
                .replaceWithVoid();
    }

    /** Keeps the table within its bounds. */
    Uni<Void> tidy() {
        return database.preparedQuery(DROP_OLD).execute(Tuple.of((double) config.forgetAfter().toSeconds()))
                .chain(() -> database.preparedQuery(DROP_SURPLUS).execute(Tuple.of((long) config.maxCounts())))
                .replaceWithVoid();
    }

    private Uni<Void> take(SqlConnection connection, Tally tally, OffsetDateTime now) {
        return connection.preparedQuery(TAKE)
                .execute(Tuple.of(tally.key(), now, now.minus(config.forgetAfter()), tally.free(),
                        (double) tally.longestWait().toSeconds()))
                .chain(rows -> rows.rowCount() == 1 ? Uni.createFrom().voidItem() : refuse(connection, tally, now));
    }

    private Uni<Void> refuse(SqlConnection connection, Tally tally, OffsetDateTime now) {
        return connection.preparedQuery("select blocked_until from sign_in_tally where tally = $1")
                .execute(Tuple.of(tally.key())).map(rows -> rows.iterator().next().getOffsetDateTime(0))
                .map(until -> Duration.between(now, until)).chain(wait -> Uni.createFrom()
                        .failure(new ProblemException(Failure.of(ErrorCode.RATE_LIMITED,
                                "Too many attempts to sign in. Wait as long as retry_after says.").withRetryAfter(wait))));
    }
}
