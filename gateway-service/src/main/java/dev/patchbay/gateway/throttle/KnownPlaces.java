package dev.patchbay.gateway.throttle;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** From where people have signed in, as hashes; the last ten places of each account. */
@Singleton
class KnownPlaces {

    private static final int PER_ACCOUNT = 10;
    private static final String IS_KNOWN = """
            select exists (select 1 from sign_in_place p join account a on a.id = p.account_id
                where lower(a.username) = lower($1) and p.place = $2)""";
    private static final String REMEMBER = """
            insert into sign_in_place (account_id, place, last_seen) values ($1, $2, now())
            on conflict (account_id, place) do update set last_seen = excluded.last_seen""";
    private static final String FORGET_OLDEST = """
            delete from sign_in_place where account_id = $1 and place in
                (select place from sign_in_place where account_id = $1 order by last_seen desc offset $2)""";

    Uni<Boolean> knows(SqlConnection connection, Origin origin) {
        return connection.preparedQuery(IS_KNOWN).execute(Tuple.of(origin.username(), Tally.placeKey(origin)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Void> remember(SqlConnection connection, UUID account, Origin origin) {
        return connection.preparedQuery(REMEMBER).execute(Tuple.of(account, Tally.placeKey(origin)))
                .chain(() -> connection.preparedQuery(FORGET_OLDEST).execute(Tuple.of(account, (long) PER_ACCOUNT)))
                .replaceWithVoid();
    }
}
