package dev.patchbay.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.stack.ProofSize;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;

/**
 * A refresh token is spent once: two token-services on one database, a provider that rotates and takes the second
 * presentation of a refresh token for theft, and processes that are stopped and killed while they renew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SingleSpendIT {

    private static final int CONNECTIONS = 12;
    private static final int KILLS = ProofSize.of(4, 100);
    private static final int CALLERS = 50;
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private static DevStack suite;
    private static StoredConnections connections;
    private static TokenServiceProcess one;
    private static TokenServiceProcess other;
    private static final List<Member> MEMBERS = new ArrayList<>();

    @BeforeAll
    static void twoTokenServicesAndAProviderThatRotates() {
        suite = DevStack.start(RunningSuite.options("single-spend"));
        connections = new StoredConnections(suite);
        control("PUT", "/control/spotify", "{\"refresh_mode\":\"rotate\"}");
        for (int i = 0; i < CONNECTIONS; i++) {
            var member = Member.registered(suite);
            member.connectSpotify("mira");
            MEMBERS.add(member);
        }
        var ours = suite.process("token-service");
        ours.destroy();
        var settings = Map.of("patchbay.providers.spotify.rotates-refresh-tokens", "true",
                "patchbay.renewal.owner-awaited-for", "4S", "patchbay.renewal.worker.every", "0.2S");
        patiently().until(() -> !ours.isAlive());
        one = new TokenServiceProcess(suite, "token-one", suite.ports().service(1), settings).start();
        other = new TokenServiceProcess(suite, "token-other", suite.ports().service(20), settings).start();
        one.awaitReady();
        other.awaitReady();
    }

    @AfterAll
    static void end() {
        for (AutoCloseable part : new AutoCloseable[] { one, other, suite }) {
            try {
                part.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void control(String method, String path, String body) {
        given().baseUri(suite.ports().simulatorsUrl().toString()).contentType(ContentType.JSON).body(body)
                .request(method, path).then().statusCode(lessThan(300));
    }

    private static ExtractableResponse<Response> counters() {
        return given().baseUri(suite.ports().simulatorsUrl().toString()).get("/control/counters").then().extract();
    }

    private static int renewals() {
        Map<String, Integer> calls = counters().path("calls.spotify-accounts");
        return calls.getOrDefault("POST /api/token refresh_token", 0);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    private static void assertNoReuse() {
        assertThat(counters().<Integer> path("reuse_alarms")).as("refresh tokens presented twice").isZero();
    }

    @Test
    @Order(1)
    @EnabledIfSystemProperty(named = "patchbay.full", matches = "true", disabledReason = "runs with ./patchbay test --full")
    void fiftyCallersAndTwoWorkersRenewEachConnectionOnce() throws Exception {
        // Given
        int before = renewals();
        long versions = connections.versions();

        // When
        assertThat(connections.expire()).isEqualTo(CONNECTIONS);
        var calls = IntStream.range(0, CALLERS).<Callable<Integer>> mapToObj(i -> () -> MEMBERS.get(i % 2).request()
                .get("/api/spotify/me").statusCode()).toList();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var answer : callers.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        // Then
        patiently().until(() -> connections.due() == 0 && connections.underWay() == 0);
        assertThat(renewals() - before).isEqualTo(CONNECTIONS);
        assertThat(connections.versions() - versions).isEqualTo(CONNECTIONS);
        assertNoReuse();
    }

    @Test
    @Order(2)
    void anAnswerThatComesAfterEveryDeadlineIsKept() throws SQLException {
        // Given: the renewal of one connection is under way in one process
        long versions = connections.versions();
        connections.change("update connection set renewal_due_at = null where renewal_started_at is null");
        control("PUT", "/control/faults/spotify-accounts", "{\"kind\":\"latency\",\"millis\":1500}");
        other.stop();
        connections.change("update connection set access_expires_at = now(), renewal_due_at = now() where id ="
                + " (select id from connection where state = 'active' limit 1)");
        patiently().until(() -> connections.underWay() == 1);

        // When: it is stopped for so long that the other gives the answer up for lost
        one.stop();
        other.resume();
        patiently().until(() -> connections.lostByInterruption() == 1);
        one.resume();

        // Then
        patiently().until(() -> connections.lost() == 0);
        assertThat(connections.versions() - versions).isEqualTo(1);
        control("DELETE", "/control/faults/spotify-accounts", "");
        assertNoReuse();
    }

    @Test
    @Order(3)
    @EnabledIfSystemProperty(named = "patchbay.full", matches = "true", disabledReason = "runs with ./patchbay test --full")
    void killsLoseOnlyWhatTheyInterrupt() throws Exception {
        long lost = 0;
        for (int i = 0; i < KILLS; i++) {
            // Given
            connectThoseThatWereLost();
            int before = renewals();
            long versions = connections.versions();
            assertThat(connections.expire()).isEqualTo(CONNECTIONS);

            // When: at any moment between the intent and the commit
            var victim = i % 2 == 0 ? other : one;
            TimeUnit.MILLISECONDS.sleep(RANDOM.nextInt(100, 400));
            victim.kill();
            victim.start().awaitReady();

            // Then
            patiently().until(() -> connections.due() == 0 && connections.underWay() == 0);
            assertThat(connections.lost()).isEqualTo(connections.lostByInterruption());
            // those that were lost may have reached the provider or not
            assertThat(renewals() - before - (connections.versions() - versions)).isBetween(0L, connections.lost());
            assertNoReuse();
            lost += connections.lost();
        }
        System.out.printf("%d kills while %d connections were renewed, %d lost to an interruption%n", KILLS, CONNECTIONS, lost);
    }

    private static void connectThoseThatWereLost() throws SQLException {
        if (connections.lost() == 0) {
            return;
        }
        for (var member : MEMBERS) {
            member.logIn();
            if (!member.connected()) {
                member.connectSpotify("mira");
            }
        }
    }
}
