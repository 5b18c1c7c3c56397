package dev.patchbay.gateway.signin;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@Gateway
class PasswordTest {

    private static final String NEW = "another good password";

    @Inject
    Pool database;

    @Test
    void aChangedPasswordSignsOutEverywhereButHere() throws Throwable {
        // Given
        var person = Person.registered();
        var elsewhere = person.loggedInAgain();
        elsewhere.request().get("/api/auth/me").then().statusCode(200);
        // When
        var answer = change(person, person.password(), NEW);
        // Then
        answer.then().statusCode(200);
        given().auth().oauth2(answer.path("access_token")).get("/api/auth/me").then().statusCode(200);
        given().cookie(Person.COOKIE, answer.cookie(Person.COOKIE)).post("/api/auth/refresh").then().statusCode(200);
        await().atMost(5, SECONDS).untilAsserted(() -> elsewhere.request().get("/api/auth/me").then().statusCode(401));
        await().atMost(5, SECONDS).untilAsserted(() -> person.request().get("/api/auth/me").then().statusCode(401));
        elsewhere.cookieOnly().post("/api/auth/refresh").then().spec(problem(401, "unauthenticated"));
        Person.post("login", person.name(), person.password()).then().spec(problem(401, "credentials_invalid"));
        Person.post("login", person.name(), NEW).then().statusCode(200);
        assertThat(changesOf(person)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "login", "password" })
    void whatIsUnderWayWithTheOldPasswordFails(String operation) throws Throwable {
        // Given
        var person = Person.registered();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var answer = VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(connection -> connection
                    .preparedQuery("update account set password_hash = 'another' where id = $1")
                    .execute(Tuple.of(UUID.fromString(person.id())))
                    .map(changed -> threads.submit(() -> withOldPassword(operation, person)))
                    .call(() -> untilSomebodyWaits())));
            // Then
            answer.get().then().spec(problem(401, "credentials_invalid"));
        }
        assertThat(changesOf(person)).isEqualTo(1);
    }

    @Test
    void theOldPasswordMustBeRight() throws Throwable {
        // Given
        var person = Person.registered();
        // When
        var answer = change(person, "not the old password", NEW);
        // Then
        answer.then().spec(problem(401, "credentials_invalid"));
        person.request().get("/api/auth/me").then().statusCode(200);
        assertThat(changesOf(person)).isZero();
    }

    @Test
    void aStolenTokenCannotGuessThePassword() throws Throwable {
        // Given
        var person = Person.registered();
        change(person, "a guess", NEW).then().spec(problem(401, "credentials_invalid"));
        // When
        person.mustWaitForAMinute(database);
        // Then
        change(person, person.password(), NEW).then().spec(problem(429, "rate_limited"));
    }

    @Test
    void theNewOneMustBeLongEnoughAndSomebodySignedIn() {
        change(Person.registered(), "correct horse battery", "short").then().spec(problem(400, "validation_failed"));
        given().contentType(ContentType.JSON).body(Map.of("old_password", "x", "new_password", NEW)).post("/api/auth/password")
                .then().spec(problem(401, "unauthenticated"));
    }

    private static Response withOldPassword(String operation, Person person) {
        return "login".equals(operation) ? Person.post(operation, person.name(), person.password())
                : change(person, person.password(), NEW);
    }

    /** It has compared the password by then, and wants to go on with the account. */
    private Uni<Void> untilSomebodyWaits() {
        return database.query("""
                select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                    and (query like '%for share%' or query like 'update Account%' or query like 'update account%')""").execute()
                .repeat().withDelay(Duration.ofMillis(10)).until(rows -> rows.size() > 0).collect().last()
                .replaceWithVoid().ifNoItem().after(Duration.ofSeconds(10)).recoverWithItem((Void) null);
    }

    private long changesOf(Person person) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> database
                .preparedQuery("select count(*) from audit_entry where account = $1 and action = 'password_changed'")
                .execute(Tuple.of(UUID.fromString(person.id())))).iterator().next().getLong(0);
    }

    private static Response change(Person person, String old, String changed) {
        return person.request().contentType(ContentType.JSON).body(Map.of("old_password", old, "new_password", changed))
                .post("/api/auth/password");
    }
}
