package dev.patchbay.discogs.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.discogs.simulated.BlockRow;
import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import dev.patchbay.discogs.simulated.ShortTimes;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What clients see when Discogs misbehaves: the fault, the step of the ladder, and what they can do. */
@QuarkusTest
@TestProfile(ShortTimes.class)
class FallbackTest extends ConnectedTest {

    private static final String DOWN = "{\"kind\":\"status\",\"status\":503}";
    private static final Duration DEADLINE_AND_SOME = Duration.ofSeconds(7);

    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"status","status":500}               | 502 | provider_error       | 3
            {"kind":"html_502"}                          | 502 | provider_error       | 3
            {"kind":"truncated_json"}                    | 502 | provider_error       | 3
            {"kind":"wrong_json"}                        | 502 | provider_error       | 3
            {"kind":"deep_json"}                         | 502 | provider_error       | 3
            {"kind":"huge_body","bytes":50000000}        | 502 | provider_error       | 3
            {"kind":"cut"}                               | 502 | provider_unreachable | 3
            {"kind":"timeout"}                           | 504 | provider_timeout     | 3
            {"kind":"redirect","location":"http://169.254.169.254/"} | 502 | provider_error | 3
            {"kind":"plain_403"}                         | 502 | provider_refused     | 1
            """)
    void aFaultIsToldInTime(String fault, int status, String code, long attempts) {
        // Given
        discogs.breakApi(fault);
        long start = System.nanoTime();
        // When
        var answer = client.get("/collection/value");
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE_AND_SOME);
        assertProblem(answer, status, code);
        assertThat(answer.path("operation").toString()).isEqualTo("collection_value");
        assertThat(discogs.calls()).isBetween(1L, attempts);
    }

    @Test
    void aPassingFaultIsNotSeen() {
        discogs.breakApi("{\"kind\":\"html_502\",\"times\":1}");
        assertThat(client.get("/collection/value").<String> path("meta.source")).isEqualTo("live");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/releases/1100", "/masters/1100", "/artists/20", "/labels/20" })
    void theCatalogueIsStaleThenTheIdAlone(String path) {
        // Given
        var other = connected("jonas");
        var live = client.get(path).jsonPath();
        tokenService.down(true);
        discogs.breakApi(DOWN);
        // When
        var stale = client.get(path).jsonPath();
        tokenService.down(false);
        var minimal = other.get(path).jsonPath();
        // Then
        assertThat(stale.getString("meta.source")).isEqualTo("stale");
        assertThat(stale.getString("url")).isEqualTo(live.getString("url"));
        assertThat(minimal.getString("meta.source")).isEqualTo("fallback");
        assertThat(minimal.getBoolean("meta.limited")).isTrue();
        assertThat(minimal.getString("meta.warning")).contains("Discogs");
        assertThat(minimal.getLong("id")).isEqualTo(live.getLong("id"));
        assertThat(minimal.getString("url")).startsWith("https://www.discogs.com/");
    }

    @Test
    void aSearchIsStaleThenEmptyWithAWarning() {
        // Given
        var other = connected("jonas");
        var live = client.get("/search", "q", "ladder").jsonPath();
        tokenService.down(true);
        discogs.breakApi(DOWN);
        // When
        var stale = client.get("/search", "q", "ladder").jsonPath();
        tokenService.down(false);
        var empty = other.get("/search", "q", "ladder").jsonPath();
        // Then
        assertThat(stale.getString("meta.source")).isEqualTo("stale");
        assertThat(stale.getList("items")).hasSameSizeAs(live.getList("items"));
        assertThat(empty.getString("meta.source")).isEqualTo("fallback");
        assertThat(empty.getList("items")).isEmpty();
        assertThat(empty.getString("meta.warning")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/collection?limit=100", "/collection/folders", "/collection/fields", "/collection/value",
            "/collection/releases/1003", "/wantlist", "/identity", "/artists/1/releases", "/masters/1000/versions",
            "/labels/1/releases", "/releases/1000/stats", "/marketplace/stats/1000" })
    void whatIsOnesOwnAndListsAreStaleThenTheFailure(String path) {
        // Given
        var other = connected("jonas");
        var live = client.raw(path);
        assertStatus(live, 200);
        tokenService.down(true);
        discogs.breakApi(DOWN);
        // When
        var stale = client.raw(path);
        tokenService.down(false);
        var failed = other.raw(path);
        // Then
        assertStatus(stale, 200);
        assertThat(stale.<String> path("meta.source")).isEqualTo("stale");
        assertThat(stale.<String> path("meta.cached_at")).isNotBlank();
        assertProblem(failed, 502, "provider_error");
    }

    @Test
    void whoCannotReadTheCollectionMayNoteByHand() {
        // Given
        discogs.breakApi(DOWN);
        // When
        var failed = client.get("/collection");
        var noted = client.send("POST", "/collection/manual", "{\"artist\":\"Ada\",\"title\":\"Meanwhile\"}");
        // Then
        assertProblem(failed, 502, "provider_error");
        assertOffersEntryByHand(failed.jsonPath(), "");
        assertStatus(noted, 201);
    }

    @Test
    void whoCannotAddToTheCollectionMayNoteByHand() {
        // Given
        discogs.breakApi(DOWN);
        // When
        var failed = client.send("POST", "/collection/releases", "{\"release_id\":1005}");
        // Then
        assertProblem(failed, 502, "provider_error");
        assertOffersEntryByHand(failed.jsonPath(), "");
    }

    @Test
    void whatIsNoPassingTroubleOffersNothing() {
        var refused = client.send("POST", "/collection/releases", "{\"release_id\":999999999}");
        assertProblem(refused, 404, "not_found");
        assertThat(refused.<String> path("action_url")).isNull();
    }

    private static void assertOffersEntryByHand(JsonPath problem, String at) {
        assertThat(problem.getString(at + "detail")).contains("by hand");
        assertThat(problem.getString(at + "action_url")).endsWith("/api/discogs/collection/manual");
    }

    @Test
    void withTheOperatorsKeyAnybodyMaySearch() {
        // Given
        var stranger = DiscogsClient.stranger(gateway);
        assertProblem(stranger.get("/search", "q", "the operator"), 409, "not_connected");
        // When
        tokenService.appKeyIs(SimulatedDiscogs.key("noor"));
        // Then
        assertStatus(stranger.get("/search", "q", "the operator"), 200);
        assertProblem(stranger.get("/collection"), 409, "not_connected");
    }

    @Test
    void a429WithoutRetryAfterBlocksForAWhile() {
        // Given
        discogs.breakApi("{\"kind\":\"rate_limit\",\"times\":1}");
        // When
        var refused = client.get("/collection/value");
        var blocked = client.get("/collection/value");
        // Then
        assertProblem(refused, 429, "rate_limited");
        assertThat(refused.jsonPath().getInt("retry_after")).isBetween(1, 30);
        assertProblem(blocked, 429, "rate_limited");
        assertThat(discogs.calls()).isEqualTo(1);
        new BlockRow(database).lift();
        Awaitility.await("the end of the block").until(() -> client.get("/collection/value").statusCode() == 200);
    }

    @Test
    void aRevokedKeyIsToBeReplaced() {
        // Given
        tokenService.connect(client.account(), Statuses.connected("discogs"),
                FakeCredential.key(SimulatedDiscogs.key("nobody")));
        // When
        var answer = client.get("/identity");
        // Then
        assertProblem(answer, 409, "needs_reauth");
        assertThat(client.get("/integration/status").<String> path("details.cause")).isEqualTo("revoked_at_provider");
    }

    @Test
    void withoutTokenServiceTheReasonIsTold() {
        // Given
        tokenService.down(true);
        // When, Then
        assertProblem(connected("noor").get("/collection/value"), 503, "service_unavailable");
        tokenService.down(false);
    }
}
