package dev.patchbay.gateway.account;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
@Gateway
@TestProfile(InvitationTest.ByInvitation.class)
class InvitationTest {

    public static class ByInvitation implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("patchbay.registration", "invitation");
        }
    }

    private static final String PASSWORD = "correct horse battery";

    @Inject
    AccountRepository repository;
    @Inject
    Pool database;

    private Person admin;

    @BeforeEach
    void theFirstNeedsNone() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(repository::deleteAll));
        admin = Person.registered();
    }

    @Test
    void whoeverIsInvitedCanRegisterOnce() {
        // Given
        var invitation = invite();
        // When
        var registered = register("ada", invitation);
        // Then
        registered.then().statusCode(201);
        register("bob", invitation).then().spec(problem(403, "invitation_invalid"));
    }

    @Test
    void ofManyWhoUseItAtOnceOneSucceeds() {
        // Given
        var invitation = invite();
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = Stream.of("ada", "bob", "cyd", "dan", "eve")
                    .map(name -> CompletableFuture.supplyAsync(() -> register(name, invitation), threads)).toList();
            // Then
            assertThat(sent.stream().map(CompletableFuture::join).map(Response::statusCode))
                    .containsExactlyInAnyOrder(201, 403, 403, 403, 403);
        }
    }

    @Test
    void ofTwoWhoComeFirstWithoutOneIsAdmitted() throws Throwable {
        // Given
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(repository::deleteAll));
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = Stream.of("ada", "bob")
                    .map(name -> CompletableFuture.supplyAsync(() -> Person.post("register", name, PASSWORD), threads))
                    .toList();
            // Then
            assertThat(sent.stream().map(CompletableFuture::join).map(Response::statusCode)).containsExactlyInAnyOrder(201,
                    403);
        }
    }

    @Test
    void aNameThatIsTakenCostsNoInvitation() {
        // Given
        var invitation = invite();
        register(admin.name(), invitation).then().spec(problem(409, "conflict"));
        // When, Then
        register("ada", invitation).then().statusCode(201);
    }

    @Test
    void anExpiredMissingOrInventedOneIsNone() throws Throwable {
        // Given
        var invitation = invite();
        VertxContextSupport.subscribeAndAwait(() -> database.query("update invitation set expires_at = now()").execute());
        // Then
        register("ada", invitation).then().spec(problem(403, "invitation_invalid"));
        register("ada", UUID.randomUUID().toString()).then().spec(problem(403, "invitation_invalid"));
        Person.post("register", "ada", PASSWORD).then().spec(problem(403, "invitation_invalid"));
    }

    @Test
    void onlyAnAdminInvites() {
        // Given
        var invited = register("ada", invite()).<String> path("access_token");
        // Then
        given().auth().oauth2(invited).post("/api/admin/invitations").then().spec(problem(403, "forbidden"));
        given().post("/api/admin/invitations").then().spec(problem(401, "unauthenticated"));
    }

    private String invite() {
        return admin.request().post("/api/admin/invitations").then().statusCode(201).body("expires_at", notNullValue())
                .extract().path("invitation");
    }

    private static Response register(String name, String invitation) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", PASSWORD, "invitation", invitation))
                .post("/api/auth/register");
    }
}
