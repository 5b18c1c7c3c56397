package dev.patchbay.gateway.session;

import static dev.patchbay.gateway.fake.Problems.problem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@Gateway
class EndingsElsewhereTest {

    @Inject
    Pool database;

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

    private void delete(Person person) throws Throwable {
        var account = Tuple.of(UUID.fromString(person.id()));
        VertxContextSupport.subscribeAndAwait(
                () -> database.preparedQuery("delete from session where account_id = $1").execute(account));
    }
}
