package dev.patchbay.gateway.session;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
@Gateway
class SessionRotationTest {

    @Inject
    SessionRepository repository;
    @Inject
    SessionConfig config;
    @Inject
    SessionEndings endings;
    @Inject
    Pool database;
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
        given().cookie(Person.COOKIE, second.cookie(Person.COOKIE)).post("/api/auth/refresh").then().statusCode(200);
    }

    @Test
    void fiftyWhoRefreshAtTheSameMomentGetOneAnswer() {
        // Given
        var person = Person.registered();
        // When
        var answers = atOnce(50, person.cookie());
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.cookie(Person.COOKIE)).doesNotContain(person.cookie())
                .containsOnly(answers.getFirst().cookie(Person.COOKIE));
    }

    @Test
    void aReplacedTokenThatTurnsUpLaterEndsTheSession() throws Throwable {
        // Given
        var person = Person.registered();
        person.cookieOnly().post("/api/auth/refresh").then().statusCode(200);
        var later = new Sessions(repository, config, Clock.offset(clock, Duration.ofSeconds(11)), endings);
        // When
        var refreshed = VertxContextSupport.subscribeAndAwait(() -> later.refresh(person.cookie()));
        // Then
        assertThat(refreshed).isEmpty();
        person.request().get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void refreshingTwiceHidesNoTheft() throws Throwable {
        // Given
        var person = Person.registered();
        var second = person.cookieOnly().post("/api/auth/refresh").cookie(Person.COOKIE);
        var third = given().cookie(Person.COOKIE, second).post("/api/auth/refresh").cookie(Person.COOKIE);
        // When
        var stolen = person.cookieOnly().post("/api/auth/refresh");
        // Then
        stolen.then().spec(problem(401, "unauthenticated"));
        given().cookie(Person.COOKIE, third).post("/api/auth/refresh").then().spec(problem(401, "unauthenticated"));
        person.request().get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
        assertThat(reusesOf(person)).isEqualTo(1);
    }

    @Test
    void aStaleTokenEndsTheSessionWhateverItIsUsedFor() {
        // Given
        var person = Person.registered();
        var second = person.cookieOnly().post("/api/auth/refresh").cookie(Person.COOKIE);
        given().cookie(Person.COOKIE, second).post("/api/auth/refresh").then().statusCode(200);
        // When
        person.cookieOnly().redirects().follow(false).get("/api/integrations/spotify/callback").then()
                .spec(problem(401, "unauthenticated"));
        // Then
        person.request().get("/api/auth/me").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void aThiefWhoRacesTheOwnerLosesTheSessionForBoth() throws Throwable {
        // Given
        var person = Person.registered();
        var second = person.cookieOnly().post("/api/auth/refresh").cookie(Person.COOKIE);
        var third = given().cookie(Person.COOKIE, second).post("/api/auth/refresh").cookie(Person.COOKIE);
        // When
        var answers = atOnce(8, person.cookie(), third, second);
        // Then
        assertThat(answers).extracting(Response::statusCode).allMatch(status -> status == 200 || status == 401);
        answers.stream().filter(answer -> answer.statusCode() == 200).map(answer -> answer.cookie(Person.COOKIE))
                .forEach(won -> given().cookie(Person.COOKIE, won).post("/api/auth/refresh").then().statusCode(401));
        assertThat(reusesOf(person)).isEqualTo(1);
    }

    @Test
    void noRefreshOutlivesTheLongestSession() throws Throwable {
        // Given
        var account = UUID.fromString(Person.registered().id());
        var opened = VertxContextSupport.subscribeAndAwait(() -> after(0).open(account));
        // When
        var last = opened;
        for (int days = 20; days < 90; days += 20) {
            var sessions = after(days);
            var token = last.token().value();
            last = VertxContextSupport.subscribeAndAwait(() -> sessions.refresh(token)).orElseThrow();
        }
        // Then
        var end = last;
        assertThat(end.session().expiresAt()).isBetween(clock.instant().plus(Duration.ofDays(89)),
                clock.instant().plus(Duration.ofDays(90)));
        assertThat(VertxContextSupport.subscribeAndAwait(() -> after(91).refresh(end.token().value()))).isEmpty();
    }

    @Test
    void anExpiredSessionIsNone() throws Throwable {
        // Given
        var inAMonth = new Sessions(repository, config, Clock.offset(clock, Duration.ofDays(30)), endings);
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
        var longAgo = new Sessions(repository, config, Clock.offset(clock, Duration.ofDays(-31)), endings);
        var now = new Sessions(repository, config, clock, endings);
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
        given().cookie(Person.COOKIE, RefreshToken.first().value()).post("/api/auth/refresh").then()
                .spec(problem(401, "unauthenticated"));
    }

    @Test
    void whoKnowsOnlyTheSessionCannotEndIt() throws Throwable {
        // Given
        var person = Person.registered();
        var own = RefreshToken.parse(person.cookie()).orElseThrow();
        // When
        var madeUp = new RefreshToken(RefreshToken.first().family(), own.secret()).value();
        given().cookie(Person.COOKIE, madeUp).post("/api/auth/refresh").then().statusCode(401);
        // Then
        person.cookieOnly().post("/api/auth/refresh").then().statusCode(200);
        assertThat(reusesOf(person)).isZero();
    }

    private Sessions after(int days) {
        return new Sessions(repository, config, Clock.offset(clock, Duration.ofDays(days)), endings);
    }

    private long reusesOf(Person person) throws Throwable {
        var account = Tuple.of(UUID.fromString(person.id()));
        return VertxContextSupport.subscribeAndAwait(() -> database
                .preparedQuery("select count(*) from audit_entry where account = $1 and action = 'refresh_token_reused'")
                .execute(account)).iterator().next().getLong(0);
    }

    private static List<Response> atOnce(int times, String... cookies) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, times * cookies.length).mapToObj(i -> CompletableFuture.supplyAsync(() -> given()
                    .cookie(Person.COOKIE, cookies[i % cookies.length]).post("/api/auth/refresh"), threads)).toList();
            return sent.stream().map(CompletableFuture::join).toList();
        }
    }
}
