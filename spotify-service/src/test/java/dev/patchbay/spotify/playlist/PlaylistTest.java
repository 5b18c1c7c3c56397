package dev.patchbay.spotify.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.spotify.simulated.ConnectedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Playlists as clients see and change them. */
@QuarkusTest
class PlaylistTest extends ConnectedTest {

    private List<String> tracks;

    @AfterEach
    void back() {
        spotify.quotaMode("development");
    }

    @ParameterizedTest
    @ValueSource(strings = { "development", "extended" })
    void playlistsAreReadWithTheirTracksAndEpisodes(String mode) {
        // Given
        spotify.quotaMode(mode);
        // When
        var listed = client.get("/playlists").jsonPath();
        var one = client.get("/playlists/" + mixtape()).jsonPath();
        var items = all(mixtape());
        // Then
        assertThat(listed.getList("items.id")).contains(mixtape());
        assertThat(one.getString("name")).startsWith("Mixtape");
        assertThat(one.getString("uri")).isEqualTo("spotify:playlist:" + mixtape());
        assertThat(one.getString("owner.name")).isNotBlank();
        assertThat(one.getString("snapshot_id")).isNotBlank();
        assertThat(one.getInt("total_items")).isEqualTo(items.size());
        assertThat(items).extracting(item -> item.get("kind")).contains("track", "episode").doesNotContain("unavailable");
        assertThat(items).extracting(item -> item.get("position"))
                .isEqualTo(IntStream.range(0, items.size()).boxed().toList());
    }

    @Test
    void theItemsOfSomebodyElsesPlaylistAreForbidden() {
        // Given
        var other = connected("jonas");
        // When
        var shown = other.get("/playlists/" + mixtape()).jsonPath();
        var items = other.get("/playlists/" + mixtape() + "/items");
        // Then
        assertThat(shown.getString("name")).startsWith("Mixtape");
        assertThat(shown.getString("total_items")).isNull();
        assertProblem(items, 403, "forbidden");
        assertThat(items.path("detail").toString()).contains("shared with you");
        assertProblem(other.send("PATCH", "/playlists/" + mixtape(), Map.of("name", "Mine now")), 403, "forbidden");
        assertProblem(other.send("POST", "/playlists/" + mixtape() + "/items", Map.of("uris", tracks(1))), 403, "forbidden");
    }

    @Test
    void withoutSpotifyAPlaylistIsAtLeastItsId() {
        // Given
        var id = "%022d".formatted(7);
        spotify.breakApi("{\"kind\":\"status\",\"status\":500,\"times\":3}");
        // When
        var answer = client.get("/playlists/" + id);
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("uri").toString()).isEqualTo("spotify:playlist:" + id);
        assertThat((boolean) answer.path("meta.limited")).isTrue();
    }

    @Test
    void aPlaylistIsMadeAndDescribed() {
        // When
        var created = create(Map.of("name", "Rain", "description", "For grey days"));
        var id = created.getString("id");
        var described = client.send("PATCH", "/playlists/" + id, Map.of("name", "Sun"));
        var shared = client.send("PATCH", "/playlists/" + id, Map.of("collaborative", true, "public", false));
        // Then
        assertThat(created.getBoolean("public")).isFalse();
        assertThat(described.statusCode()).as(described.asString()).isEqualTo(204);
        assertThat(shared.statusCode()).as(shared.asString()).isEqualTo(204);
        var read = client.get("/playlists/" + id).jsonPath();
        assertThat(read.getString("name")).isEqualTo("Sun");
        assertThat(read.getString("description")).isEqualTo("For grey days");
        assertThat(read.getBoolean("collaborative")).isTrue();
    }

    @Test
    void aRepeatedRequestWithAKeyMakesOnePlaylist() {
        // Given
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("POST", "/playlists", Map.of("name", "Once"), "Idempotency-Key", key);
        var second = client.send("POST", "/playlists", Map.of("name", "Once"), "Idempotency-Key", key);
        var other = client.send("POST", "/playlists", Map.of("name", "Twice"), "Idempotency-Key", key);
        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertProblem(other, 400, "validation_failed");
    }

    @Test
    void manyItemsAreAddedInOrderWhereTheyAreWanted() {
        // Given
        var id = create(Map.of("name", "Long")).getString("id");
        var some = tracks(30);
        var last = some.getLast();
        add(id, List.of(last), null);
        var uris = IntStream.range(0, 250).mapToObj(number -> some.get(number % 29)).toList();
        spotify.mend();
        // When
        var added = add(id, uris, 0);
        // Then
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(spotify.calls()).isEqualTo(3);
        assertThat(added.path("snapshot_id").toString()).isEqualTo(client.get("/playlists/" + id).path("snapshot_id"));
        var expected = new ArrayList<>(uris);
        expected.add(last);
        assertThat(all(id)).extracting(item -> item.get("uri")).isEqualTo(expected);
    }

    @Test
    void anAdditionThatFailsHalfWayTellsWhatIsDoneAndIsNotRepeatedUnderItsKey() {
        // Given
        var id = create(Map.of("name", "Half")).getString("id");
        var good = IntStream.range(0, 100).mapToObj(number -> tracks(10).get(number % 10)).toList();
        var uris = new ArrayList<>(good);
        uris.add("spotify:track:" + "0".repeat(22));
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("POST", "/playlists/" + id + "/items", Map.of("uris", uris), "Idempotency-Key", key);
        var second = client.send("POST", "/playlists/" + id + "/items", Map.of("uris", uris), "Idempotency-Key", key);
        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(207);
        assertThat(first.jsonPath().getList("done")).isEqualTo(good);
        assertThat(first.jsonPath().getList("failed")).isEqualTo(uris.subList(100, 101));
        assertThat(second.statusCode()).isEqualTo(207);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(all(id)).hasSize(100);
    }

    @Test
    void itemsAreMovedAndRemoved() {
        // Given
        var id = create(Map.of("name", "Order")).getString("id");
        var uris = tracks(4);
        String snapshot = add(id, uris, null).path("snapshot_id");
        // When
        var moved = client.send("PUT", "/playlists/" + id + "/items",
                Map.of("range_start", 2, "insert_before", 0, "range_length", 2, "snapshot_id", snapshot));
        var removed = client.send("DELETE", "/playlists/" + id + "/items",
                Map.of("uris", uris.subList(0, 1), "snapshot_id", moved.<String> path("snapshot_id")));
        // Then
        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
        assertThat(all(id)).extracting(item -> item.get("uri")).containsExactly(uris.get(2), uris.get(3), uris.get(1));
        assertThat(removed.path("snapshot_id").toString()).isNotEqualTo(moved.path("snapshot_id"));
    }

    @Test
    void aMoveWhoseEndNobodyKnowsIsNotMadeAgain() {
        // Given
        var id = create(Map.of("name", "Still")).getString("id");
        spotify.mend();
        spotify.breakApi("{\"kind\":\"cut\",\"times\":1}");
        // When
        var answer = client.send("PUT", "/playlists/" + id + "/items", Map.of("range_start", 0, "insert_before", 1));
        // Then
        assertProblem(answer, 502, "provider_unreachable");
        assertThat(spotify.calls()).isLessThanOrEqualTo(1);
    }

    @Test
    void aMoveIsMadeOnceUnderItsKeyWhetherOrNotItsEndIsKnown() {
        // Given
        var id = create(Map.of("name", "Moved once")).getString("id");
        var uris = tracks(3);
        add(id, uris, null);
        var path = "/playlists/" + id + "/items";
        var move = Map.of("range_start", 0, "insert_before", 3);
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("PUT", path, move, "Idempotency-Key", key);
        var again = client.send("PUT", path, move, "Idempotency-Key", key);
        // Then
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(all(id)).extracting(item -> item.get("uri")).containsExactly(uris.get(1), uris.get(2), uris.get(0));
        // Given
        var unknown = UUID.randomUUID().toString();
        spotify.breakApi("{\"kind\":\"cut\",\"times\":1}");
        assertProblem(client.send("PUT", path, move, "Idempotency-Key", unknown), 502, "provider_unreachable");
        spotify.mend();
        // When
        var repeated = client.send("PUT", path, move, "Idempotency-Key", unknown);
        // Then
        assertProblem(repeated, 409, "conflict");
        assertThat(spotify.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "null", "{\"name\":\" \"}", "{\"name\":\"x\",\"public\":true,\"collaborative\":true}",
            "{\"name\":\"x\",\"public\":\"perhaps\"}" })
    void whatIsNoPlaylistIsRefusedBeforeAnythingIsSent(String body) {
        // Given
        spotify.mend();
        // When
        var created = client.send("POST", "/playlists", body);
        var described = client.send("PATCH", "/playlists/" + "0".repeat(22), body);
        // Then
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(400);
        assertThat(described.statusCode()).as(described.asString()).isEqualTo(400);
        assertThat(spotify.calls()).isZero();
    }

    @Test
    void senselessChangesOfItemsAreRefusedBeforeAnythingIsSent() {
        // Given
        var path = "/playlists/" + "0".repeat(22) + "/items";
        var album = List.of("spotify:album:" + "0".repeat(22));
        spotify.mend();
        // When, Then
        assertProblem(client.send("POST", path, Map.of("uris", album)), 400, "validation_failed");
        assertProblem(client.send("POST", path, Map.of("uris", tracksThatAreNot(1_001))), 400, "validation_failed");
        assertProblem(client.send("POST", path, Map.of("uris", tracksThatAreNot(1), "position", -1)), 400,
                "validation_failed");
        assertProblem(client.send("PUT", path, Map.of("range_start", 1)), 400, "validation_failed");
        assertProblem(client.send("PUT", path, Map.of("range_start", 1, "insert_before", 0, "range_length", 0)), 400,
                "validation_failed");
        assertProblem(client.send("DELETE", path, Map.of("uris", List.of())), 400, "validation_failed");
        assertProblem(client.send("DELETE", path, Map.of("uris", tracksThatAreNot(1), "snapshot_id", "a b")), 400,
                "validation_failed");
        assertProblem(client.send("DELETE", "/playlists/..%2Fme/items", Map.of("uris", tracksThatAreNot(1))), 400,
                "validation_failed");
        assertThat(spotify.calls()).isZero();
    }

    private String mixtape() {
        return spotify.api(spotify.grant("mira"), "/me/playlists?limit=50").path("items").valueStream()
                .filter(playlist -> playlist.path("name").asText().startsWith("Mixtape")).findFirst().orElseThrow()
                .path("id").asText();
    }

    private JsonPath create(Map<String, Object> details) {
        var created = client.send("POST", "/playlists", details);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath();
    }

    private Response add(String id, List<String> uris, Integer position) {
        var body = new HashMap<String, Object>(Map.of("uris", uris));
        if (position != null) {
            body.put("position", position);
        }
        return client.send("POST", "/playlists/" + id + "/items", body);
    }

    private List<Map<String, Object>> all(String id) {
        var items = new ArrayList<Map<String, Object>>();
        var page = client.get("/playlists/" + id + "/items", "limit", 50).jsonPath();
        items.addAll(page.getList("items"));
        while (page.getString("next_cursor") != null) {
            page = client.get("/playlists/" + id + "/items", "limit", 50, "cursor", page.getString("next_cursor")).jsonPath();
            items.addAll(page.getList("items"));
        }
        return items;
    }

    /** Some that Spotify has. */
    private List<String> tracks(int count) {
        if (tracks == null) {
            var token = spotify.appToken();
            tracks = IntStream.of(0, 10, 20)
                    .mapToObj(offset -> spotify.api(token, "/search?q=a&type=track&limit=10&market=CH&offset=" + offset))
                    .flatMap(page -> page.at("/tracks/items").valueStream()).map(track -> track.path("uri").asText()).toList();
        }
        return tracks.subList(0, count);
    }

    private static List<String> tracksThatAreNot(int count) {
        return IntStream.range(0, count).mapToObj(number -> "spotify:track:" + "%022d".formatted(number)).toList();
    }
}
