package dev.patchbay.gateway.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import dev.patchbay.gateway.fake.RawHttp;
import dev.patchbay.gateway.session.EndingsMissed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@Gateway
class StreamSessionTest {

    @ConfigProperty(name = "patchbay.routes.spotify.url")
    String upstream;
    @Inject
    Pool database;
    @Inject
    Event<EndingsMissed> missed;

    @Test
    void aStreamEndsWhenItsOwnerSignsOut() throws IOException {
        // Given
        var person = Person.registered();
        try (var http = hold(person)) {
            // When
            person.request().post("/api/auth/logout").then().statusCode(204);
            // Then it does not look complete
            assertThat(http.readToEnd()).doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aStreamOfAnotherSessionGoesOn() throws IOException {
        // Given
        var person = Person.registered();
        var elsewhere = person.loggedInAgain();
        try (var ending = hold(person); var http = hold(elsewhere)) {
            // When
            person.request().post("/api/auth/logout").then().statusCode(204);
            ending.readToEnd();
            given().get(upstream + "/release").then().statusCode(200);
            // Then
            assertThat(http.readUntil("second")).contains("second");
        }
    }

    @Test
    void aStreamEndsWithASessionThatExpired() throws Throwable {
        // Given
        var person = Person.registered();
        try (var http = hold(person)) {
            VertxContextSupport.subscribeAndAwait(
                    () -> database.preparedQuery("update session set expires_at = now() where account_id = $1")
                            .execute(Tuple.of(UUID.fromString(person.id()))));
            // When
            missed.fire(new EndingsMissed());
            // Then
            assertThat(http.readToEnd()).doesNotEndWith("0\r\n\r\n");
        }
    }

    private static RawHttp hold(Person person) throws IOException {
        var http = RawHttp.connect().send("GET /api/spotify/hold HTTP/1.1\nAuthorization: Bearer " + person.bearer());
        http.readUntil("first");
        return http;
    }
}
