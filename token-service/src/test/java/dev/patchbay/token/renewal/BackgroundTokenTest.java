package dev.patchbay.token.renewal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.grant.ClientsConfig;
import dev.patchbay.token.support.Collector;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Surroundings;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A service with the grant reads a credential by account alone; nothing else is different. */
@TokenServiceTest
class BackgroundTokenTest {

    @Inject
    Database database;

    @Inject
    ClientsConfig clients;

    private final Collector person = new Collector();
    private final String key = "key-" + UUID.randomUUID();

    private static Response read(String service, String secret, String provider, Map<String, Object> request) {
        return given().auth().oauth2(Person.serviceToken(service, secret)).contentType(ContentType.JSON).body(request)
                .post("/connections/" + provider + "/background/access-token");
    }

    private static Response read(UUID account) {
        return read("night-service", Surroundings.SECRET_OF_NIGHT_SERVICE, "discogs", Map.of("account", account));
    }

    private static Map<String, Object> told(Response refusal) {
        Map<String, Object> told = new HashMap<>(refusal.jsonPath().getMap("$"));
        told.keySet().removeAll(List.of("correlation_id"));
        return told;
    }

    private List<String> audited() throws SQLException {
        return database.texts("select service || ' ' || outcome from audit_entry"
                + " where account = ? and action = 'credential_read' order by id", person.account);
    }

    @Test
    void whoeverHasTheGrantIsAnsweredAsThePersonIsAndItIsWrittenDown() throws SQLException {
        // Given
        person.connect(key, "ada").then().statusCode(201);
        // When
        var answer = read(person.account);
        // Then
        answer.then().statusCode(200).body("access_token", equalTo(key));
        assertThat(answer.jsonPath().getMap("$")).isEqualTo(person.token().jsonPath().getMap("$"));
        assertThat(audited()).containsExactly("night-service done");
    }

    @Test
    void whoeverHasAGrantForTheProviderAloneIsRefused() throws SQLException {
        // Given
        person.connect(key, "ada").then().statusCode(201);
        // When
        var refused = read("discogs-service", Surroundings.SECRET_OF_DISCOGS_SERVICE, "discogs",
                Map.of("account", person.account));
        // Then
        refused.then().statusCode(403).contentType("application/problem+json").body("code", equalTo("forbidden"));
        assertThat(refused.asString()).doesNotContain(key);
        assertThat(audited()).isEmpty();
    }

    @Test
    void theGrantIsGoodForTheServicesOwnProvidersAlone() {
        // Given
        var stranger = new Collector("euria");
        stranger.connect(key, "ada").then().statusCode(201);
        // When
        var refused = read("night-service", Surroundings.SECRET_OF_NIGHT_SERVICE, "euria", Map.of("account", stranger.account));
        // Then
        refused.then().statusCode(403).body("code", equalTo("forbidden"));
        assertThat(refused.asString()).doesNotContain(key);
    }

    @Test
    void whoIsConnectedElsewhereIsNoMoreThereThanWhoNeverWas() {
        // Given
        var elsewhere = new Collector("euria");
        elsewhere.connect(key, "ada").then().statusCode(201);
        // When
        var nobody = read(UUID.randomUUID());
        // Then
        nobody.then().statusCode(409).body("code", equalTo("not_connected"));
        assertThat(told(read(elsewhere.account))).isEqualTo(told(nobody));
    }

    @Test
    void whatIsDisconnectedIsNotGivenOut() throws SQLException {
        // Given
        person.connect(key, "ada").then().statusCode(201);
        person.disconnect().then().statusCode(200);
        // When, Then
        read(person.account).then().statusCode(409).body("code", equalTo("not_connected"));
        assertThat(audited()).containsExactly("night-service not_connected");
    }

    @Test
    void aKeyThatTookThePlaceOfAnotherIsTheOneGivenOut() {
        // Given
        person.connect("older-" + key, "ada").then().statusCode(201);
        read(person.account).then().statusCode(200);
        // When
        person.connect(key, "ada").then().statusCode(201);
        // Then
        read(person.account).then().statusCode(200).body("access_token", equalTo(key)).body("version", equalTo(2));
    }

    @Test
    void whatTheProviderRefusesMeanwhileIsOver() throws SQLException {
        // Given
        person.connect(key, "ada").then().statusCode(201);
        // When
        read("night-service", Surroundings.SECRET_OF_NIGHT_SERVICE, "discogs",
                Map.of("account", person.account, "rejected_version", 1)).then().statusCode(409)
                .body("code", equalTo("needs_reauth"));
        // Then
        person.status().then().body("reason", equalTo("needs_reauth"));
        read(person.account).then().statusCode(409).body("code", equalTo("needs_reauth"));
        assertThat(audited()).containsExactly("night-service needs_reauth", "night-service needs_reauth");
    }

    @Test
    void withoutAnAccountThereIsNothingToRead() {
        read("night-service", Surroundings.SECRET_OF_NIGHT_SERVICE, "discogs", Map.of()).then().statusCode(400)
                .body("code", equalTo("validation_failed"));
    }

    @Test
    void ofTheServicesThatAreKnownOneWorksInTheBackground() {
        assertThat(clients.byName()).containsKeys("spotify-service", "discogs-service", "gateway-service");
        assertThat(clients.byName().entrySet()).filteredOn(client -> client.getValue().background())
                .extracting(Map.Entry::getKey).containsExactlyInAnyOrder("euria-service", "night-service");
    }
}
