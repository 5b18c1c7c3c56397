package dev.patchbay.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.kit.test.gateway.FakeGateway;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** A suite with two token-services on one database in place of one, and people who are connected. */
final class TwoTokenServices implements AutoCloseable {

    private static final String CALLER = "spotify-service";
    private static final int CALLERS = 50;
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    final StoredConnections connections;
    final List<Member> members;
    final ServiceProcess one;
    final ServiceProcess other;
    private final DevStack suite;
    private final FakeGateway gateway;
    private boolean open = true;

    /**
     * @param refreshMode what the simulated provider does with refresh tokens
     * @param settings of both
     */
    TwoTokenServices(String name, String refreshMode, int people, Map<String, String> settings) {
        suite = DevStack.start(RunningSuite.options(name));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-" + name));
        connections = new StoredConnections(suite);
        gateway = new FakeGateway(given().baseUri(suite.publicOrigin().toString()).get("/.well-known/jwks.json").asString());
        control("PUT", "/control/spotify", "{\"refresh_mode\":\"" + refreshMode + "\"}");
        members = Stream.generate(() -> Member.connected(suite)).limit(people).toList();
        var all = new HashMap<>(settings);
        // a machine that is busy with other tests has its time
        all.put("patchbay.renewal.patience", "30S");
        all.put("patchbay.assertion.jwks-url", gateway.jwksUrl().toString());
        one = process("token-one", 1, all);
        other = process("token-other", 20, all);
    }

    void takeOver() {
        endTheirs();
        for (var process : List.of(one.start(), other.start())) {
            process.awaitReady();
            // who has not met the gateway yet fetches its keys first
            assertThat(accessToken(process, members.getFirst()).statusCode()).isEqualTo(200);
        }
    }

    /** Whatever a test did to them. */
    void heal() {
        one.resume();
        other.resume();
        control("DELETE", "/control/faults/spotify-accounts", "");
    }

    private void endTheirs() {
        var theirs = suite.process("token-service");
        theirs.destroy();
        patiently().until(() -> !theirs.isAlive());
    }

    void control(String method, String path, String body) {
        given().baseUri(suite.ports().simulatorsUrl().toString()).contentType(ContentType.JSON).body(body)
                .request(method, path).then().statusCode(lessThan(300));
    }

    private io.restassured.path.json.JsonPath counters() {
        return given().baseUri(suite.ports().simulatorsUrl().toString()).get("/control/counters").jsonPath();
    }

    /** Requests that reached the provider. */
    int renewals() {
        return counters().<String, Integer> getMap("calls.spotify-accounts").getOrDefault("POST /api/token refresh_token",
                0);
    }

    void assertNoReuse() {
        assertThat(counters().getInt("reuse_alarms")).as("refresh tokens presented twice").isZero();
    }

    static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100));
    }

    void awaitNothingDueOrUnderWay() {
        patiently().until(() -> connections.due() == 0 && connections.underWay() == 0);
    }

    private String serviceToken() {
        return given().baseUri(one.url()).auth().preemptive()
                .basic(CALLER, Secrets.in(suite.home()).clientSecret(CALLER)).formParam("grant_type", "client_credentials")
                .post("/oauth/token").then().statusCode(200).extract().path("access_token");
    }

    private ServiceProcess process(String name, int offset, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("patchbay.renewal.journal.directory", suite.home().data("journal-" + name).toString());
        return new ServiceProcess(suite, "token-service", name, suite.ports().service(offset), all);
    }

    /** As spotify-service would ask for it. */
    Response accessToken(ServiceProcess process, Member member) {
        return accessToken(process, member, serviceToken());
    }

    private Response accessToken(ServiceProcess process, Member member, String serviceToken) {
        return given().baseUri(process.url()).auth().oauth2(serviceToken)
                .header("Patchbay-Assertion", gateway.assertion(member.account(), CALLER)).contentType(ContentType.JSON)
                .body("{}").post("/connections/spotify/access-token");
    }

    /** Both workers, and fifty callers of each process at once, while everybody's access token has expired. */
    void renewEachOnce() throws SQLException, InterruptedException {
        awaitNothingDueOrUnderWay();
        int before = renewals();
        long versions = connections.versions();
        assertThat(connections.expire()).isEqualTo(members.size());

        var answers = everybodyAsks();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200));
        awaitNothingDueOrUnderWay();
        assertThat(renewals() - before).isEqualTo(members.size());
        assertThat(connections.versions() - versions).isEqualTo(members.size());
    }

    /**
     * {@code kill -9} while it renews all of them: with its first intent, or when some of the answers are stored. Half of
     * the answers come at once, the others too slowly for the process to see their end.
     *
     * @return how many renewals were under way when it died
     */
    long killAmidRenewals(ServiceProcess victim) throws SQLException, InterruptedException {
        var bystander = victim == one ? other : one;
        long versions = connections.versions();
        int stored = RANDOM.nextInt(members.size() / 2);
        control("PUT", "/control/faults/spotify-accounts",
                "{\"kind\":\"slow_drip\",\"bytes_per_second\":200,\"probability\":0.5}");
        bystander.stop();
        try {
            assertThat(connections.expire()).isEqualTo(members.size());
            patiently().pollInterval(Duration.ofMillis(1)).until(() -> stored == 0
                    ? connections.underWay() > 0
                    : connections.versions() - versions >= stored);
            victim.kill();
            return connections.underWay();
        } finally {
            bystander.resume();
            victim.start().awaitReady();
            control("DELETE", "/control/faults/spotify-accounts", "");
            awaitNothingDueOrUnderWay();
        }
    }

    /** Fifty callers of each process at once, for everybody's token in turn. */
    List<Response> everybodyAsks() throws InterruptedException {
        var serviceToken = serviceToken();
        var calls = IntStream.range(0, 2 * CALLERS).<Callable<Response>> mapToObj(i -> () -> accessToken(
                i % 2 == 0 ? one : other, members.get(i / 2 % members.size()), serviceToken)).toList();
        try (var callers = Executors.newFixedThreadPool(calls.size())) {
            return callers.invokeAll(calls).stream().map(TwoTokenServices::answer).toList();
        }
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void connectThoseThatWereLost() throws SQLException {
        if (connections.lost() == 0) {
            return;
        }
        for (var member : members) {
            member.logIn();
            if (!member.connected()) {
                member.connectSpotify("mira");
            }
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            // not all of them exist if the start failed
            Stream.of(one, other, suite, gateway).filter(Objects::nonNull).forEach(TwoTokenServices::close);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
