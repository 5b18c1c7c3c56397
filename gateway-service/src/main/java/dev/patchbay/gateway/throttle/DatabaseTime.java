package dev.patchbay.gateway.throttle;

import java.time.OffsetDateTime;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The one time that all replicas share: the clock of a machine that runs ahead must keep nobody out elsewhere. */
@Singleton
class DatabaseTime {

    /** When the transaction began. */
    Uni<OffsetDateTime> now(SqlConnection connection) {
        return connection.query("select now()").execute().map(rows -> rows.iterator().next().getOffsetDateTime(0));
    }
}
