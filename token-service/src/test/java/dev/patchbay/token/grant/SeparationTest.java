package dev.patchbay.token.grant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.grant.Endpoints.Guard;
import dev.patchbay.token.grant.Endpoints.Ids;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import dev.patchbay.token.support.Surroundings;
import dev.patchbay.token.support.TestGateway;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** People never see each other, and services get what they have a grant for, at every endpoint that there is. */
@TokenServiceTest
class SeparationTest {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    URL description;

    @Inject
    Database database;

    private final Person owner = new Person();
    private final Person outsider = new Person();

    @BeforeEach
    void everythingWorks() {
        Simulated.reset();
    }

    private static List<String> personal() {
        return Endpoints.guardedBy(Guard.PERSON, Guard.ADMINISTRATOR);
    }

    private static List<String> guarded() {
        return Endpoints.guardedBy(Guard.PERSON, Guard.BACKGROUND, Guard.ADMINISTRATOR, Guard.PROVIDER, Guard.SECRETS,
                Guard.SEALING);
    }

    private Ids idsOfTheOwner() {
        var attempt = owner.consent(0);
        return new Ids(owner.account, owner.session, attempt.get("state"), attempt.get("code"), owner.authorize(0));
    }

    private static RequestSpecification stranger(Person person) {
        return given().auth().oauth2(Person.serviceToken("stranger-service", Surroundings.SECRET_OF_STRANGER))
                .header("Patchbay-Assertion", TestGateway.assertion(person.account, person.session, "stranger-service"));
    }

    private List<String> stored() throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : List.of("connection", "credential", "pending_connection", "authorization_attempt")) {
            rows.addAll(database.texts("select t::text from " + table + " t where account = ? order by id", owner.account));
        }
        return rows;
    }

    @Test
    void noEndpointIsForgottenHere() {
        Map<String, Map<String, Object>> paths = given().get(description).then().statusCode(200).extract().path("paths");
        var endpoints = paths.entrySet().stream().flatMap(path -> path.getValue().keySet().stream()
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        assertThat(endpoints).containsExactlyInAnyOrderElementsOf(Endpoints.ALL.keySet());
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whoNamesTheIdsOfSomebodyElseIsToldWhatWhoInventsSomeIsTold(String endpoint) throws SQLException {
        // Given
        owner.connect(0);
        var ids = idsOfTheOwner();
        var before = stored();

        // When
        var named = Endpoints.ask(outsider.request(), endpoint, ids);
        var invented = Endpoints.ask(new Person().request(), endpoint, Ids.invented());

        // Then
        assertThat(named.statusCode()).isEqualTo(invented.statusCode());
        assertThat(withoutRandomness(named)).isEqualTo(withoutRandomness(invented));
        assertThat(named.asString()).doesNotContain(Simulated.secrets())
                .doesNotContain(owner.account.toString(), owner.session, ids.state(), ids.authorization(), "account-0");
        assertThat(stored()).isEqualTo(before);
        owner.token().then().statusCode(200);
    }

    private static Map<String, Object> withoutRandomness(Response answer) {
        Map<String, Object> body = answer.jsonPath().getMap("$");
        body.keySet().removeAll(List.of("correlation_id", "authorization_url", "expires_at"));
        return body;
    }

    @ParameterizedTest
    @MethodSource("personal")
    void whatIsNotYoursIsNotForbiddenButNotThere(String endpoint) {
        var forAdministrators = Endpoints.ALL.get(endpoint) == Guard.ADMINISTRATOR;
        Endpoints.ask(outsider.request(), endpoint, idsOfTheOwner()).then()
                .statusCode(forAdministrators ? equalTo(403) : not(equalTo(403)));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aServiceWithoutTheGrantIsRefusedWhoeverItAsksFor(String endpoint) throws SQLException {
        // Given
        owner.connect(0);
        var ids = idsOfTheOwner();
        var before = stored();

        // When
        var answer = Endpoints.ask(stranger(owner), endpoint, ids);

        // Then
        answer.then().statusCode(403).contentType("application/problem+json").body("code", equalTo("forbidden"));
        assertThat(answer.asString()).doesNotContain(owner.account.toString(), "account-0");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobodyIsAnsweredWithoutAServiceToken(String endpoint) {
        var assertion = TestGateway.assertion(owner.account, owner.session, "spotify-service");
        Stream.of(given(), given().auth().oauth2(assertion), given().auth().oauth2("x.y.z"),
                given().auth().preemptive().basic("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE))
                .forEach(request -> Endpoints
                        .ask(request.header("Patchbay-Assertion", assertion), endpoint, Ids.invented()).then()
                        .statusCode(401).contentType("application/problem+json").body("code", equalTo("unauthenticated")));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void aServiceAloneSpeaksForNobody(String endpoint) {
        var token = Endpoints.ALL.get(endpoint) == Guard.ADMINISTRATOR
                ? Person.serviceToken("gateway-service", Surroundings.SECRET_OF_GATEWAY)
                : Person.serviceToken("spotify-service", Surroundings.SECRET_OF_SPOTIFY_SERVICE);
        Endpoints.ask(given().auth().oauth2(token), endpoint, idsOfTheOwner()).then().statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }
}
