package dev.patchbay.gateway.session;

import static dev.patchbay.gateway.fake.Problems.problem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;

@QuarkusTest
@Gateway
class EndingsElsewhereTest {

    @Inject
    Pool database;
    @Inject
    Vertx vertx;
    @Inject
    Event<SessionEnded> ended;
    @Inject
    Event<EndingsMissed> missed;

    private PgConnectOptions options;

    @BeforeEach
    void connectAsTheGateway() {
        var config = ConfigProvider.getConfig();
        options = PgConnectOptions.fromUri(config.getValue("quarkus.datasource.reactive.url", String.class))
                .setUser(config.getValue("quarkus.datasource.username", String.class))
                .setPassword(config.getValue("quarkus.datasource.password", String.class));
    }

    @Test
    void aSessionThatAnotherReplicaEndsIsForgottenAtOnce() throws Throwable {
        // Given
        var person = Person.registered();
        person.request().get("/api/auth/me").then().statusCode(200);
        // When
        delete(person);
        // Then
        await().atMost(5, SECONDS).untilAsserted(() -> person.request().get("/api/auth/me").then()
                .spec(problem(401, "unauthenticated")));
    }

    @Test
    void whatWasMissedWhileTheDatabaseWasAwayIsLookedUpAnew() throws Throwable {
        // Given
        var person = Person.registered();
        person.request().get("/api/auth/me").then().statusCode(200);
        // When
        VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(connection -> connection.query("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and query like 'listen %'""").execute()
                .chain(() -> connection.query("alter table session disable trigger session_ended").execute())
                .chain(() -> connection.preparedQuery("delete from session where account_id = $1")
                        .execute(Tuple.of(UUID.fromString(person.id()))))
                .chain(() -> connection.query("alter table session enable trigger session_ended").execute())));
        // Then
        await().atMost(10, SECONDS).untilAsserted(() -> person.request().get("/api/auth/me").then().statusCode(401));
    }

    @Test
    void aConnectionThatCannotListenIsGivenBack() {
        // Given
        var pool = PgBuilder.pool().with(new PoolOptions().setMaxSize(1)).connectingTo(options)
                .withConnectHandler(EndingsElsewhereTest::failTransaction).using(vertx).build();
        var elsewhere = new EndingsElsewhere(vertx, pool, ended, missed);
        // When
        elsewhere.start(new StartupEvent());
        // Then
        await().atMost(10, SECONDS).until(() -> pool.query("rollback").execute().toCompletionStage().toCompletableFuture()
                .completeOnTimeout(null, 5, SECONDS).join() != null);
        elsewhere.stop(null);
        pool.close();
    }

    /** Whatever is asked next on this connection fails, and the connection lives. */
    private static void failTransaction(SqlConnection connection) {
        connection.query("begin").execute().compose(begun -> connection.query("select nonsense").execute())
                .onComplete(failed -> connection.close());
    }

    private void delete(Person person) throws Throwable {
        var account = Tuple.of(UUID.fromString(person.id()));
        VertxContextSupport.subscribeAndAwait(
                () -> database.preparedQuery("delete from session where account_id = $1").execute(account));
    }
}
