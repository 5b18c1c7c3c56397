package dev.patchbay.spotify.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.tokens.RecordedCall;
import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.SpotifyClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Two accounts and every endpoint: nobody is given what was the other's, by Spotify, by a cache or by an id. */
@QuarkusTest
class IsolationTest extends ConnectedTest {

    private static final String URIS = "{\"uris\":[\"spotify:track:{track}\"]}";
    /** What is answered with something of Spotify's, each by a call that finds something. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(Map.entry("GET /me", "/me"),
            Map.entry("GET /podcasts", "/podcasts"), Map.entry("GET /podcasts/{id}", "/podcasts/{podcast}"),
            Map.entry("GET /podcasts/{id}/episodes", "/podcasts/{podcast}/episodes"), Map.entry("GET /episodes", "/episodes"),
            Map.entry("GET /search", "/search?q=the"), Map.entry("GET /artists/{id}", "/artists/{artist}"),
            Map.entry("GET /artists/{id}/albums", "/artists/{artist}/albums"),
            Map.entry("GET /albums/{id}", "/albums/{album}"), Map.entry("GET /tracks/{id}", "/tracks/{track}"),
            Map.entry("GET /history", "/history"), Map.entry("GET /playlists", "/playlists"),
            Map.entry("GET /playlists/{id}", "/playlists/{playlist}"),
            Map.entry("GET /playlists/{id}/items", "/playlists/{playlist}/items"),
            Map.entry("GET /library/contains", "/library/contains?uris=spotify:track:{track}"));
    /** What changes something, each with a body that would. */
    private static final Map<String, String> CHANGES = Map.of("POST /playlists", "{\"name\":\"Mine\"}",
            "PATCH /playlists/{id}", "{\"name\":\"Mine\"}", "POST /playlists/{id}/items", URIS,
            "PUT /playlists/{id}/items", "{\"range_start\":0,\"insert_before\":1}", "DELETE /playlists/{id}/items", URIS,
            "PUT /library", URIS, "DELETE /library", URIS);
    private static final Set<String> CANONICAL = Set.of("GET /integration/status", "POST /integration/connect",
            "GET /integration/callback", "POST /integration/disconnect", "POST /integration/refresh",
            "GET /integration/health", "GET /admin/integration", "PUT /admin/integration");
    private static final String UNKNOWN = "0000000000000000000000";

    private Map<String, String> ids;

    @AfterEach
    void closeCircuit() {
        spotify.mend();
        // a kept answer is 200 too, while the circuit is open
        Awaitility.await("closed").until(() -> "live".equals(client.get("/podcasts").path("meta.source")));
    }

    @Test
    void noEndpointIsForgotten() {
        // When
        var described = described();
        // Then
        var known = new HashSet<>(ANSWERS.keySet());
        known.addAll(CHANGES.keySet());
        known.addAll(CANONICAL);
        assertThat(described).as("each endpoint needs its place in this test").isEqualTo(known);
    }

    @Test
    void whatOneWasGivenComesFromNoCacheOfTheOther() {
        // Given
        var other = connected("jonas");
        var third = connected("jonas");
        ask(client);
        ask(client);
        for (var path : paths()) {
            // When
            var answer = other.raw(path);
            // Then
            assertThat(answer.path("meta.source").toString()).as("%s %s", path, answer.asString()).isEqualTo("live");
        }
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        for (var path : paths()) {
            // When
            var answer = third.raw(path);
            // Then
            assertThat(answer.<String> path("meta.source")).as("%s %s", path, answer.asString()).isIn(null, "fallback");
        }
    }

    @Test
    void everybodyIsGivenTheirOwn() {
        // Given
        var other = connected("jonas");
        for (var path : List.of("/me", "/podcasts", "/episodes")) {
            // When
            var mine = client.raw(path);
            var theirs = other.raw(path);
            var mineAgain = client.raw(path);
            // Then
            assertThat(mineAgain.asString()).as(path).isEqualTo(mine.asString()).isNotEqualTo(theirs.asString());
        }
    }

    @Test
    void whoHasNoConnectionIsToldSoAndNothingElse() {
        // Given
        ask(client);
        var stranger = SpotifyClient.stranger(gateway);
        for (var path : paths()) {
            // When
            var answer = stranger.raw(path);
            // Then
            assertProblem(answer, 409, "not_connected");
        }
    }

    @Test
    void whatOneChangesIsNotChangedForTheOther() {
        // Given
        var own = client.send("POST", "/playlists", "{\"name\":\"Own\"}").<String> path("id");
        var other = connected("jonas");
        var before = List.of(client.get("/playlists/" + own).asString(), client.get("/playlists/" + own + "/items").asString(),
                client.raw(filled("/library/contains?uris=spotify:track:{track}")).asString());
        // When
        var answers = CHANGES.entrySet().stream().filter(change -> change.getKey().contains("{id}")).map(change -> {
            var parts = change.getKey().replace("{id}", own).split(" ", 2);
            return other.send(parts[0], parts[1], filled(change.getValue()));
        }).toList();
        other.send("PUT", "/library", filled(URIS));
        // Then
        assertThat(answers).hasSize(4).allSatisfy(answer -> assertProblem(answer, 403, "forbidden"));
        assertThat(List.of(client.get("/playlists/" + own).asString(), client.get("/playlists/" + own + "/items").asString(),
                client.raw(filled("/library/contains?uris=spotify:track:{track}")).asString())).isEqualTo(before);
    }

    @Test
    void whoIsNotConnectedChangesNothing() {
        // Given
        var stranger = SpotifyClient.stranger(gateway);
        // When
        var answers = CHANGES.entrySet().stream().map(change -> {
            var parts = change.getKey().replace("{id}", UNKNOWN).split(" ", 2);
            return stranger.send(parts[0], parts[1], filled(change.getValue()));
        }).toList();
        // Then
        assertThat(answers).allSatisfy(answer -> assertProblem(answer, 409, "not_connected"));
    }

    @Test
    void anIdThatIsNotThereIsNotFoundRatherThanForbidden() {
        // When
        var paths = ANSWERS.values().stream().filter(path -> path.contains("/{"))
                .map(path -> path.replaceFirst("\\{.*}", UNKNOWN)).toList();
        // Then
        assertThat(paths).isNotEmpty().allSatisfy(path -> assertProblem(client.raw(path), 404, "not_found"));
    }

    @Test
    void theConnectionOfTheOtherIsNeitherSeenNorTouched() {
        // Given
        var stranger = SpotifyClient.stranger(gateway);
        var started = client.send("POST", "/integration/connect");
        var state = started.<String> path("authorization_url").replaceFirst(".*state=", "");
        int before = tokenService.calls().size();
        // When
        assertProblem(stranger.raw("/integration/callback?code=any&state=" + state), 400, "authorization_state_invalid");
        var answers = CANONICAL.stream().filter(operation -> !operation.endsWith("/callback") && !operation.contains("/admin/"))
                .map(operation -> operation.split(" ", 2)).map(parts -> stranger.send(parts[0], parts[1])).toList();
        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409));
        assertThat(answers).noneSatisfy(answer -> assertThat(answer.asString()).contains("\"connected\":true"));
        assertThat(since(before)).isNotEmpty().allSatisfy(call -> assertThat(call.account()).isEqualTo(stranger.account()));
        assertThat(client.get("/integration/status").<Boolean> path("connected")).isTrue();
        var own = client.get("/me");
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(200);
    }

    private Collection<RecordedCall> since(int before) {
        var calls = tokenService.calls();
        return calls.subList(before, calls.size());
    }

    private void ask(SpotifyClient who) {
        for (var path : paths()) {
            assertThat(who.raw(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private List<String> paths() {
        var paths = new ArrayList<String>();
        ANSWERS.values().forEach(template -> paths.add(filled(template)));
        return paths;
    }

    private String filled(String template) {
        var text = template;
        for (var id : ids().entrySet()) {
            text = text.replace("{" + id.getKey() + "}", id.getValue());
        }
        return text;
    }

    /** Known once Spotify was asked; by somebody else, so that it leaves nothing in the caches of those who are tested. */
    private Map<String, String> ids() {
        if (ids == null) {
            var token = spotify.grant("noor");
            var found = spotify.api(token, "/search?q=the&type=artist,album,track,show&limit=1");
            ids = Map.of("artist", found.at("/artists/items/0/id").asText(), "album", found.at("/albums/items/0/id").asText(),
                    "track", found.at("/tracks/items/0/id").asText(), "podcast", found.at("/shows/items/0/id").asText(),
                    "playlist", shared());
        }
        return ids;
    }

    /** One that anybody may read the items of. */
    private String shared() {
        var noor = connected("noor");
        String id = noor.send("POST", "/playlists", "{\"name\":\"Ours\",\"collaborative\":true}").path("id");
        assertThat(noor.send("POST", "/playlists/" + id + "/items", URIS.replace("{track}",
                spotify.api(spotify.appToken(), "/search?q=a&type=track&limit=1&market=CH").at("/tracks/items/0/id").asText()))
                .statusCode()).isEqualTo(201);
        return id;
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
