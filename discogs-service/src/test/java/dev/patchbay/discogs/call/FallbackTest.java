package dev.patchbay.discogs.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.Statuses;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What clients see when Discogs misbehaves, beside what the contracts know: the step of the ladder, and what they can do. */
@QuarkusTest
@TestProfile(ContractSettings.class)
class FallbackTest extends ConnectedTest {

    private static final String DOWN = "{\"kind\":\"status\",\"status\":503}";

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
