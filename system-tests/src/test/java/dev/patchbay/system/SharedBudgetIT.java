package dev.patchbay.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import dev.patchbay.stack.ProofSize;
import dev.patchbay.stack.redis.RedisServer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/**
 * Three processes of discogs-service, ten people who want many times as much as there is, and a Discogs that counts. With
 * {@code -Dpatchbay.shared-budget.store=redis} they share their budget in Redis.
 */
class SharedBudgetIT {

    private static final boolean IN_REDIS = "redis".equals(System.getProperty("patchbay.shared-budget.store"));
    private static final String SERVICE = "discogs-service";
    private static final int WINDOW_SECONDS = 10;
    private static final int ALLOWED = 12;
    // the rest is for connecting, as with the usual 55 of 60
    private static final int LIMIT = 10;
    // Discogs asks for 500 and the replicas keep their usual 750; one that a busy machine puts aside sends late
    private static final int SMALLEST_GAP_MILLIS = ProofSize.of(250, 500);
    private static final int PEOPLE = 10;
    private static final Duration DEMAND = Duration.ofSeconds(ProofSize.of(30, 300));
    private static final Duration BETWEEN_HANDSHAKES = Duration.ofSeconds(6);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(50);
    private static final Duration DEADLINE = Duration.ofSeconds(25);

    @TempDir
    static Path folder;

    private static DevStack suite;
    private static RedisServer redis;
    private static FakeGateway gateway;
    private static FakeTokenService tokenService;
    private static List<ServiceProcess> replicas;

    /** What one person was answered by Discogs, and how often without it. */
    private record Tally(int answered, int without, Duration slowest) {
    }

    @BeforeAll
    static void threeReplicas() {
        suite = RunningSuite.shared();
        gateway = new FakeGateway();
        tokenService = new FakeTokenService();
        limit(ALLOWED, WINDOW_SECONDS);
        var settings = new HashMap<>(
                Map.of("patchbay.assertion.jwks-url", gateway.jwksUrl().toString(), "patchbay.token-service.url",
                        tokenService.uri().toString(), "patchbay.token-service.client-secret", FakeTokenService.CLIENT_SECRET,
                        "patchbay.rate.limit", Integer.toString(LIMIT), "patchbay.rate.window", WINDOW_SECONDS + "s",
                        "patchbay.rate.without-store", "0"));
        if (IN_REDIS) {
            redis = RedisServer.start();
            settings.putAll(Map.of("patchbay.rate.store", "redis", "quarkus.redis.hosts", redis.url()));
        }
        replicas = IntStream.range(0, 3).mapToObj(number -> new ServiceProcess(suite, SERVICE, "discogs-" + number,
                suite.ports().service(20 + number), settings).start()).toList();
        replicas.forEach(ServiceProcess::awaitReady);
    }

    @AfterAll
    static void end() {
        replicas.forEach(ServiceProcess::close);
        limit(60, 60);
        if (redis != null) {
            redis.close();
        }
        tokenService.close();
        gateway.close();
    }

    /** A person's requests come one by one; the whole collection is fetched in the background. */
    @Test
    void discogsGetsNotOneRequestTooManyOrTooSoonAndEverybodyGetsSome() {
        // Given
        var people = people();
        var collector = connected();
        countAnew();
        // When
        var tallies = demand(people, () -> stream(collector));
        // Then
        var counters = counters();
        int answered = tallies.stream().mapToInt(Tally::answered).sum();
        System.out.printf("%d requests answered by Discogs in %d s, %d without it; smallest gap %s ms%n", answered,
                DEMAND.toSeconds(),
                tallies.stream().mapToInt(Tally::without).sum(), counters.path("discogs.smallest_gap_ms").toString());
        assertThat((int) counters.path("discogs.rate_violations")).isZero();
        assertThat((int) counters.path("discogs.smallest_gap_ms")).isGreaterThanOrEqualTo(SMALLEST_GAP_MILLIS);
        assertThat(answered).isGreaterThan((int) (LIMIT * DEMAND.toSeconds() / WINDOW_SECONDS / 2));
        assertThat(tallies).allSatisfy(tally -> assertThat(tally.answered()).isPositive());
        assertThat(tallies).allSatisfy(tally -> assertThat(tally.slowest()).isLessThan(DEADLINE));
    }

    /** They are token-service's, from the same address, and ask no budget. */
    @Test
    void whoConnectsMeanwhileFindsRoom() {
        // Given
        var people = people();
        countAnew();
        // When
        demand(people, SharedBudgetIT::handshake);
        // Then
        assertThat((int) counters().path("discogs.rate_violations")).isZero();
    }

    /** The first call of a fresh process may take long; what it used is over after a window. */
    private static List<UUID> people() {
        var people = IntStream.range(0, PEOPLE).mapToObj(number -> connected()).toList();
        replicas.forEach(replica -> Awaitility.await().atMost(Duration.ofMinutes(1))
                .until(() -> ask(replica, people.getFirst()).statusCode() == 200));
        return people;
    }

    /** @param beside done again and again until the people are done */
    private static List<Tally> demand(List<UUID> people, Runnable beside) {
        var end = Instant.now().plus(DEMAND);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var besides = CompletableFuture.runAsync(() -> {
                while (Instant.now().isBefore(end)) {
                    beside.run();
                }
            }, threads);
            var tallies = people.stream().map(who -> CompletableFuture.supplyAsync(() -> demand(who, end), threads)).toList()
                    .stream().map(CompletableFuture::join).toList();
            besides.join();
            return tallies;
        }
    }

    /** Of each replica in turn, and soon again. */
    private static Tally demand(UUID who, Instant end) {
        var tally = new Tally(0, 0, Duration.ZERO);
        for (int turn = 0; Instant.now().isBefore(end); turn++) {
            var began = Instant.now();
            var answer = ask(replicas.get(turn % replicas.size()), who);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 429);
            // who finds no slot is given the last good answer
            var good = answer.statusCode() == 200 && "live".equals(answer.path("meta.source"));
            var took = Duration.between(began, Instant.now());
            tally = new Tally(tally.answered() + (good ? 1 : 0), tally.without() + (good ? 0 : 1),
                    took.compareTo(tally.slowest()) > 0 ? took : tally.slowest());
            LockSupport.parkNanos(BETWEEN_REQUESTS.toNanos());
        }
        return tally;
    }

    private static Response ask(ServiceProcess replica, UUID who) {
        return get(replica, who, "/identity");
    }

    private static Response get(ServiceProcess replica, UUID who, String path) {
        return given().baseUri(replica.url()).header("Patchbay-Assertion", gateway.assertion(who, SERVICE)).get(path);
    }

    private static void stream(UUID who) {
        assertThat(get(replicas.getFirst(), who, "/collection/stream").statusCode()).isIn(200, 429);
    }

    private static void handshake() {
        given().baseUri(simulators()).header("User-Agent", "Test/1 +x").header("Authorization", """
                OAuth oauth_consumer_key="patchbay-simulated-consumer", oauth_signature_method="PLAINTEXT", \
                oauth_signature="simulated-consumer-secret%%26", oauth_callback="http%%3A%%2F%%2F127.0.0.1%%2Fback", \
                oauth_nonce="%s", oauth_timestamp="%d\"""".formatted(UUID.randomUUID(), Instant.now().getEpochSecond()))
                .post("/discogs/api/oauth/request_token").then().statusCode(200);
        LockSupport.parkNanos(BETWEEN_HANDSHAKES.toNanos());
    }

    private static UUID connected() {
        var account = UUID.randomUUID();
        // each of them is somebody else at Discogs, as far as taking turns goes
        tokenService.connect(account, Statuses.lasting("discogs", new ProviderAccount(account.toString(), "mira_crates")),
                FakeCredential.key("simulated-discogs-token-mira"));
        return account;
    }

    private static void countAnew() {
        control("/control/counters", "DELETE", "");
    }

    private static Response counters() {
        return given().baseUri(simulators()).get("/control/counters");
    }

    private static String simulators() {
        return suite.ports().simulatorsUrl().toString();
    }

    private static void limit(int authenticated, int seconds) {
        control("/control/discogs/limit", "PUT",
                "{\"authenticated\":%d,\"window_seconds\":%d}".formatted(authenticated, seconds));
    }

    private static void control(String path, String method, String body) {
        given().baseUri(simulators()).contentType(ContentType.JSON).body(body)
                .request(method, path).then().statusCode(200);
    }
}
