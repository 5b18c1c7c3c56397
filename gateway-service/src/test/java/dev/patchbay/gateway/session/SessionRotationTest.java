package dev.patchbay.gateway.session;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;

@QuarkusTest
@Gateway
class SessionRotationTest {

    @Inject
    SessionRepository repository;
    @Inject
    SessionConfig config;
    @Inject
    Event<SessionEnded> ended;
    @Inject
    Clock clock;

    @Test
    void aRefreshRotatesTheCookieAndKeepsTheAccount() {
        // Given
        var person = Person.registered();
        // When
        var response = person.cookieOnly().post("/api/auth/refresh");
        // Then
        response.then().statusCode(200).body("account.id", equalTo(person.id()));
        assertThat(response.cookie(Person.COOKIE)).isNotEqualTo(person.cookie());
        given().cookie(Person.COOKIE, response.cookie(Person.COOKIE)).post("/api/auth/refresh").then().statusCode(200);
    }

    @Test
    void theSessionSurvivesRotation() {
        // Given
        var person = Person.registered();
        // When
        person.cookieOnly().post("/api/auth/refresh").then().statusCode(200);
        // Then
        person.request().get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void aSecondTabThatRefreshesAtTheSameMomentIsLetIn() {
        // Given
        var person = Person.registered();
        person.cookieOnly().post("/api/auth/refresh").then().statusCode(200);
        // When
        var second = person.cookieOnly().post("/api/auth/refresh");
        // Then
        second.then().statusCode(200);
        assertThat(second.cookies()).doesNotContainKey(Person.COOKIE);
    }

    @Test
    void aReplacedTokenThatTurnsUpLaterEndsTheSession() throws Throwable {
        // Given
        var person = Person.registered();
        person.cookieOnly().post("/api/auth/refresh").then().statusCode(200);
        var later = new Sessions(repository, config, Clock.offset(clock, Duration.ofSeconds(11)), ended);
        // When
        var refreshed = VertxContextSupport.subscribeAndAwait(() -> later.refresh(person.cookie()));
        // Then
        assertThat(refreshed).isEmpty();
        person.request().get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void anExpiredSessionIsNone() throws Throwable {
        // Given
        var inAMonth = new Sessions(repository, config, Clock.offset(clock, Duration.ofDays(30)), ended);
        var person = Person.registered();
        // When
        var found = VertxContextSupport.subscribeAndAwait(() -> inAMonth.find(person.cookie()));
        var refreshed = VertxContextSupport.subscribeAndAwait(() -> inAMonth.refresh(person.cookie()));
        // Then
        assertThat(found).isEmpty();
        assertThat(refreshed).isEmpty();
    }

    @Test
    void expiredSessionsAreClearedAway() throws Throwable {
        // Given
        var person = Person.registered();
        var longAgo = new Sessions(repository, config, Clock.offset(clock, Duration.ofDays(-31)), ended);
        var now = new Sessions(repository, config, clock, ended);
        var account = UUID.fromString(person.id());
        var expired = VertxContextSupport.subscribeAndAwait(() -> longAgo.open(account)).session().id();
        // When
        VertxContextSupport.subscribeAndAwait(() -> now.open(account));
        // Then
        assertThat(VertxContextSupport.subscribeAndAwait(() -> longAgo.isOpen(expired))).isFalse();
    }

    @Test
    void anInventedTokenIsNoSession() {
        given().cookie(Person.COOKIE, "invented").post("/api/auth/refresh").then().spec(problem(401, "unauthenticated"));
    }
}
