package dev.patchbay.gateway.restoration;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@Gateway
class RestorationTest {

    @Inject
    Pool database;

    private Person person;
    private Person admin;

    @BeforeEach
    void somebodyIsAdmin() throws Throwable {
        person = Person.registered();
        admin = Person.registered().promoted(database);
    }

    @Test
    void anAdminHasAConnectionRestored() throws Throwable {
        // When
        var answer = restore(admin, "spotify", person.name());
        // Then
        answer.then().statusCode(200).body("reason", equalTo("expired_with_refresh"))
                .body("scopes", hasItems(person.id(), admin.id(), "gateway-service", "admin"));
        assertThat(ordersAgainst(person)).isEqualTo(admin.id() + " spotify");
    }

    @Test
    void whatCannotBeRestoredIsToldAndRecorded() throws Throwable {
        restore(admin, "mute", person.name()).then().spec(problem(404, "not_found"))
                .body("detail", equalTo("Nothing is set aside."));
        assertThat(ordersAgainst(person)).isEqualTo(admin.id() + " mute");
    }

    @Test
    void nobodyElseMay() throws Throwable {
        restore(person, "spotify", person.name()).then().spec(problem(403, "forbidden"));
        given().contentType(ContentType.JSON).body(Map.of("username", person.name()))
                .post("/api/admin/integrations/spotify/restoration").then().spec(problem(401, "unauthenticated"));
        assertThat(ordersAgainst(person)).isNull();
    }

    @Test
    void theProviderAndThePersonMustExist() {
        restore(admin, "nothing", person.name()).then().spec(problem(404, "not_found"))
                .body("detail", containsString("spotify"));
        restore(admin, "spotify", "nobody").then().spec(problem(404, "not_found"))
                .body("detail", equalTo("There is no account of this name."));
        admin.request().contentType(ContentType.JSON).body("{}").post("/api/admin/integrations/spotify/restoration").then()
                .spec(problem(400, "validation_failed")).body("violations[0].field", equalTo("username"));
    }

    private String ordersAgainst(Person somebody) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> database.preparedQuery("""
                select string_agg(actor || ' ' || provider, ',') from audit_entry
                where account = $1 and action = 'restoration_ordered'""")
                .execute(Tuple.of(UUID.fromString(somebody.id())))).iterator().next().getString(0);
    }

    private static Response restore(Person by, String provider, String username) {
        return by.request().contentType(ContentType.JSON).body(Map.of("username", username))
                .post("/api/admin/integrations/" + provider + "/restoration");
    }
}
