package dev.patchbay.discogs.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Two accounts and every endpoint: nobody is given what was the other's, by Discogs, by a cache or by an id. */
@QuarkusTest
class IsolationTest extends ConnectedTest {

    /** What is answered with something of Discogs', each by a call that finds something. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(Map.entry("GET /search", "/search?q=the"),
            Map.entry("GET /artists/{id}", "/artists/7"), Map.entry("GET /artists/{id}/releases", "/artists/7/releases"),
            Map.entry("GET /releases/{id}", "/releases/1200"),
            Map.entry("GET /releases/{id}/stats", "/releases/1200/stats"), Map.entry("GET /masters/{id}", "/masters/1200"),
            Map.entry("GET /masters/{id}/versions", "/masters/1200/versions"), Map.entry("GET /labels/{id}", "/labels/7"),
            Map.entry("GET /labels/{id}/releases", "/labels/7/releases"),
            Map.entry("GET /marketplace/stats/{id}", "/marketplace/stats/1200"), Map.entry("GET /identity", "/identity"),
            Map.entry("GET /collection", "/collection"), Map.entry("GET /collection/folders", "/collection/folders"),
            Map.entry("GET /collection/fields", "/collection/fields"), Map.entry("GET /collection/value", "/collection/value"),
            Map.entry("GET /collection/releases/{id}", "/collection/releases/1200"), Map.entry("GET /wantlist", "/wantlist"));
    private static final List<String> OWN = List.of("/identity", "/collection", "/collection/folders", "/collection/value",
            "/wantlist");
    private static final Map<String, String> CHANGES = Map.of("POST /collection/folders", "{\"name\":\"x\"}",
            "POST /collection/releases", "{\"release_id\":1200}", "PATCH /collection/releases/{id}/instances/{instance}",
            "{\"rating\":1}", "DELETE /collection/releases/{id}/instances/{instance}", "", "PUT /wantlist/{id}", "{}",
            "PATCH /wantlist/{id}", "{}", "DELETE /wantlist/{id}", "");
    /** Whose own tests show that an entry is its account's. */
    private static final Set<String> BY_HAND = Set.of("GET /collection/manual", "POST /collection/manual",
            "GET /collection/manual/{id}", "PATCH /collection/manual/{id}", "DELETE /collection/manual/{id}",
            "GET /collection/manual/{id}/matches", "POST /collection/manual/{id}/match");
    private static final Set<String> CANONICAL = Set.of("GET /collection/stream", "GET /integration/status",
            "POST /integration/connect", "GET /integration/callback", "POST /integration/disconnect",
            "POST /integration/refresh", "GET /integration/health", "GET /admin/integration", "PUT /admin/integration");

    @Test
    void noEndpointIsForgotten() {
        // When
        var described = described();
        // Then
        var known = new HashSet<>(ANSWERS.keySet());
        known.addAll(CHANGES.keySet());
        known.addAll(BY_HAND);
        known.addAll(CANONICAL);
        assertThat(described).as("each endpoint needs its place in this test").isEqualTo(known);
    }

    @Test
    void whatOneWasGivenComesFromNoCacheOfTheOther() {
        // Given
        var other = connected("jonas");
        var third = connected("jonas");
        ANSWERS.values().forEach(path -> assertStatus(client.raw(path), 200));
        // When, Then
        ANSWERS.values().forEach(path -> assertThat(other.raw(path).<String> path("meta.source")).as(path).isEqualTo("live"));
        discogs.breakApi("{\"kind\":\"status\",\"status\":500}");
        ANSWERS.values().forEach(
                path -> assertThat(third.raw(path).<String> path("meta.source")).as(path).isIn(null, "fallback"));
    }

    @Test
    void everybodyIsGivenTheirOwn() {
        // Given
        var other = connected("jonas");
        for (var path : OWN) {
            // When
            var mine = client.raw(path);
            var theirs = other.raw(path);
            // Then
            assertThat(client.raw(path).asString()).as(path).isEqualTo(mine.asString()).isNotEqualTo(theirs.asString());
        }
        assertThat(other.get("/collection/stream").asString()).isNotEqualTo(client.get("/collection/stream").asString());
    }

    @Test
    void whoHasNoConnectionIsToldSoAndNothingElse() {
        // Given
        ANSWERS.values().forEach(client::raw);
        var stranger = DiscogsClient.stranger(gateway);
        // When, Then
        ANSWERS.values().forEach(path -> assertProblem(stranger.raw(path), 409, "not_connected"));
        CHANGES.forEach((operation, body) -> {
            var parts = operation.split(" ", 2);
            var path = parts[1].replace("{id}", "1200").replace("{instance}", "1") + "?folder=1";
            assertProblem(stranger.send(parts[0], path, body), 409, "not_connected");
        });
        assertProblem(stranger.get("/collection/stream"), 409, "not_connected");
    }

    @Test
    void aCopyOfTheOtherIsNotToBeTouched() {
        // Given
        var copy = client.get("/collection", "folder", 1, "limit", 1).jsonPath();
        var path = "/collection/releases/" + copy.getLong("items[0].release.id") + "/instances/"
                + copy.getLong("items[0].instance_id") + "?folder=1";
        var other = connected("jonas");
        // When, Then
        assertProblem(other.send("PATCH", path, "{\"rating\":1}"), 404, "not_found");
        assertProblem(other.delete(path), 404, "not_found");
    }

    private static Set<String> described() {
        Map<String, Map<String, Object>> paths = RestAssured.get("/q/openapi?format=json").path("paths");
        var operations = new HashSet<String>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method -> Stream.of("get", "put", "post", "delete", "patch").anyMatch(method::equals))
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }
}
