package dev.patchbay.gateway.privacy;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A stranger tries every id of somebody else at every endpoint of the API description, and is answered as if there were no such
 * thing: never otherwise than with ids that nobody has.
 */
@QuarkusTest
@Gateway
class PrivacyTest {

    /** What the stranger sends to each endpoint; an endpoint that is missing here fails the test. */
    private static final Map<String, Function<Ids, Map<String, String>>> OWN = Map.ofEntries(
            Map.entry("GET /.well-known/jwks.json", Ids::all), Map.entry("GET /connections/result", Ids::all),
            Map.entry("GET /api/auth/me", Ids::all), Map.entry("GET /api/integrations", Ids::all),
            Map.entry("POST /api/auth/logout", Ids::all), Map.entry("POST /api/auth/refresh", Ids::all),
            Map.entry("POST /api/auth/login", ids -> ids.with("password", "not-the-password")),
            Map.entry("POST /api/auth/register",
                    ids -> ids.with("username", "s-" + UUID.randomUUID(), "password", "correct-horse-battery")),
            Map.entry("POST /api/auth/password",
                    ids -> ids.with("old_password", "not-the-password", "new_password", "another-good-password")),
            Map.entry("POST /api/admin/invitations", Ids::all),
            Map.entry("POST /api/admin/integrations/{provider}/restoration", Ids::all));
    private static final Set<String> RELAYED = Set.of("GET /api/integrations/{provider}/{resource}",
            "POST /api/integrations/{provider}/{resource}", "GET /api/{provider}/{path}");

    @Inject
    Pool database;

    private Person owner;
    private Ids theirs;

    @BeforeEach
    void somebodyHasOneOfEverything() throws Throwable {
        owner = Person.registered().promoted(database);
        String invitation = owner.request().post("/api/admin/invitations").then().statusCode(201).extract().path("id");
        theirs = new Ids(owner.name(), owner.id(), sessionOf(owner), invitation, UUID.randomUUID().toString());
    }

    @Test
    void noEndpointIsForgotten() {
        Map<String, Map<String, Object>> paths = given().accept("application/json").get("/api/openapi").path("paths");
        var described = paths.entrySet().stream().flatMap(path -> path.getValue().keySet().stream()
                .filter(member -> !member.equals("parameters"))
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        assertThat(described).containsExactlyInAnyOrderElementsOf(
                Stream.concat(OWN.keySet().stream(), RELAYED.stream()).collect(toSet()));
    }

    @Test
    void theGatewaysOwnEndpointsTellNothingAndDoNothing() throws Throwable {
        for (var operation : OWN.entrySet()) {
            // When
            var answer = send(Person.registered(), operation.getKey(), operation.getValue().apply(theirs));
            var blank = send(Person.registered(), operation.getKey(), operation.getValue().apply(Ids.invented()));
            // Then
            assertThat(answer.statusCode()).as(operation.getKey()).isEqualTo(blank.statusCode());
            assertThat((String) said(answer)).as(operation.getKey()).isEqualTo(said(blank));
            assertThat(answer.asString()).as(operation.getKey()).doesNotContain(theirs.all().values());
        }
        assertThat(unharmed()).isTrue();
    }

    @Test
    void servicesHearOfNobodyButTheStranger() {
        // Given
        var stranger = Person.registered();
        for (var operation : List.of("POST /api/integrations/spotify/connect", "POST /api/integrations/spotify/disconnect",
                "GET /api/spotify/" + theirs.account(), "GET /api/spotify/playlists/" + theirs.session())) {
            // When
            var heard = send(stranger, operation, theirs.all());
            // Then
            assertThat(subject(heard.path("headers.patchbay-assertion[0]"))).as(operation).isEqualTo(stranger.id());
            assertThat(heard.<Map<String, Object>> path("headers")).as(operation).doesNotContainKeys("x-user-id", "cookie",
                    "authorization");
        }
    }

    /** The ids stand wherever a careless endpoint might read them: query, headers and, where there is one, the body. */
    private static Response send(Person stranger, String operation, Map<String, String> fields) {
        var method = operation.split(" ", 2)[0];
        var request = stranger.request().cookie(Person.COOKIE, stranger.cookie()).queryParams(fields)
                .header("X-User-Id", fields.get("account")).header("X-Session-Id", fields.get("session"));
        if ("POST".equals(method)) {
            request.contentType(ContentType.JSON).body(fields);
        }
        return request.request(method, operation.split(" ", 2)[1].replace("{provider}", "spotify"));
    }

    private static Object said(Response answer) {
        return answer.statusCode() < 400 ? "" : answer.path("code") + " " + answer.path("detail");
    }

    private boolean unharmed() throws Throwable {
        assertThat(sessionOf(owner)).isEqualTo(theirs.session());
        owner.request().get("/api/auth/me").then().statusCode(200);
        owner.cookieOnly().post("/api/auth/refresh").then().statusCode(200);
        Person.post("login", owner.name(), owner.password()).then().statusCode(200);
        return VertxContextSupport.subscribeAndAwait(
                () -> database.preparedQuery("select used_at is null from invitation where id = $1").execute(
                        Tuple.of(UUID.fromString(theirs.invitation()))))
                .iterator().next().getBoolean(0);
    }

    private String sessionOf(Person person) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> database
                        .preparedQuery("select id::text from session where account_id = $1 order by created_at desc limit 1")
                        .execute(
                                Tuple.of(UUID.fromString(person.id()))))
                .iterator().next().getString(0);
    }

    private static String subject(String assertion) {
        var payload = Base64.getUrlDecoder().decode(assertion.split("\\.", -1)[1]);
        return new JsonObject(new String(payload, StandardCharsets.UTF_8)).getString("sub");
    }
}
