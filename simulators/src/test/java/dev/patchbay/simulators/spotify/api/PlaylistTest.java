package dev.patchbay.simulators.spotify.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

class PlaylistTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private String mira;
    private String jonas;
    private List<String> uris;

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @BeforeEach
    void connect() {
        SPOTIFY.reset();
        mira = SPOTIFY.writingToken("mira");
        jonas = SPOTIFY.writingToken("jonas");
        uris = SPOTIFY.apiJson("/search?q=a&type=track&limit=10", mira).getJsonObject("tracks").getJsonArray("items")
                .stream().map(item -> ((JsonObject) item).getString("uri")).toList();
    }

    @Test
    void aCreatedPlaylistIsEmptyAndHeadsTheList() {
        // When
        JsonObject created = create("Night walk", Map.of("description", "Été"));
        // Then
        assertThat(created.getBoolean("public")).isTrue();
        assertThat(created.getBoolean("collaborative")).isFalse();
        assertThat(created.getJsonObject("owner").getString("id")).isEqualTo("mira");
        assertThat(created.getJsonObject("items").getInteger("total")).isZero();
        JsonObject listed = list(mira).getJsonObject(0);
        assertThat(listed.getString("id")).isEqualTo(created.getString("id"));
        assertThat(listed.getString("description")).isEqualTo("Été");
        assertThat(list(mira)).hasSize(4);
        assertThat(list(jonas)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}|Missing required field: name", "{\"name\":7}|Invalid name",
            "{\"name\":\" \"}|Invalid name", "{\"name\":\"x\",\"public\":\"yes\"}|Invalid public",
            "{\"name\":\"x\",\"collaborative\":true}|Collaborative playlists can only be private" })
    void aPlaylistThatCannotBeIsRefused(String body, String message) {
        assertError(SPOTIFY.write("POST", "/me/playlists", mira, new JsonObject(body)), 400, message);
    }

    @Test
    void detailsAreChangedByTheOwnerOnly() {
        // Given
        String path = "/playlists/" + create("Before", Map.of()).getString("id");
        // When
        HttpResponse<String> answer = SPOTIFY.write("PUT", path, mira, new JsonObject().put("name", "After"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SPOTIFY.apiJson(path, mira).getString("name")).isEqualTo("After");
        assertError(SPOTIFY.write("PUT", path, jonas, new JsonObject().put("name", "Mine")), 403, "Forbidden");
    }

    @Test
    void entriesAreAddedAtTheEndOrAtAPosition() {
        // Given
        String path = items(create("x", Map.of()));
        // When
        HttpResponse<String> first = add(path, uris.get(0), uris.get(1));
        HttpResponse<String> second = SPOTIFY.write("POST", path, mira,
                new JsonObject().put("uris", new JsonArray().add(uris.get(2))).put("position", 1));
        SPOTIFY.write("POST", path + "?position=0&uris=" + uris.get(3), mira,
                new JsonObject().put("uris", new JsonArray().add(uris.get(4))));
        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(snapshot(second)).isNotEqualTo(snapshot(first));
        assertThat(entries(path)).containsExactly(uris.get(3), uris.get(0), uris.get(2), uris.get(1));
    }

    @Test
    void anEpisodeIsAnEntryToo() {
        // Given
        String path = items(create("x", Map.of()));
        String episode = SPOTIFY.apiJson("/search?q=a&type=episode", mira).getJsonObject("episodes")
                .getJsonArray("items").getJsonObject(0).getString("uri");
        // When / Then
        assertThat(add(path, episode).statusCode()).isEqualTo(201);
        assertThat(entries(path)).containsExactly(episode);
    }

    @ParameterizedTest
    @CsvSource({ "0,3,1,'1,2,0,3,4'", "3,0,2,'3,4,0,1,2'", "1,5,2,'0,3,4,1,2'", "1,2,2,'0,1,2,3,4'" })
    void entriesAreMoved(int start, int before, int length, String order) {
        // Given
        String path = items(create("x", Map.of()));
        add(path, uris.subList(0, 5).toArray(String[]::new));
        // When
        SPOTIFY.write("PUT", path, mira, new JsonObject().put("range_start", start).put("insert_before", before)
                .put("range_length", length));
        // Then
        assertThat(entries(path)).isEqualTo(order.chars().filter(Character::isDigit)
                .mapToObj(digit -> uris.get(digit - '0')).toList());
    }

    @Test
    void entriesAreReplacedAndRemoved() {
        // Given
        String path = items(create("x", Map.of()));
        add(path, uris.get(0));
        // When
        SPOTIFY.write("PUT", path, mira, new JsonObject().put("uris",
                new JsonArray().add(uris.get(1)).add(uris.get(2)).add(uris.get(1))));
        // Then
        assertThat(entries(path)).containsExactly(uris.get(1), uris.get(2), uris.get(1));
        assertThat(remove(path, uris.get(1), null).statusCode()).isEqualTo(200);
        assertThat(entries(path)).containsExactly(uris.get(2));
    }

    @Test
    void aStaleSnapshotIsAcceptedAndAnUnknownOneIsNot() {
        // Given
        String path = items(create("x", Map.of()));
        String stale = snapshot(add(path, uris.get(0)));
        add(path, uris.get(1));
        // When / Then
        assertThat(remove(path, uris.get(0), stale).statusCode()).isEqualTo(200);
        assertThat(entries(path)).containsExactly(uris.get(1));
        assertError(remove(path, uris.get(1), "never"), 400, "Invalid snapshot id");
    }

    @Test
    void aHundredEntriesAreTheMost() {
        // Given
        String path = items(create("x", Map.of()));
        String[] hundred = Collections.nCopies(100, uris.getFirst()).toArray(String[]::new);
        String[] more = Collections.nCopies(101, uris.getFirst()).toArray(String[]::new);
        // When / Then
        assertThat(add(path, hundred).statusCode()).isEqualTo(201);
        assertThat(add(path, more).statusCode()).isEqualTo(400);
        assertThat(SPOTIFY.apiJson(path, mira).getInteger("total")).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "POST|{}|No uris provided",
            "POST|{\"uris\":[\"spotify:album:x\"]}|Invalid uri: spotify:album:x",
            "POST|{\"uris\":[7]}|Invalid uris",
            "POST|{\"uris\":[\"spotify:track:x\"],\"position\":1}|Invalid uri: spotify:track:x",
            "PUT|{}|Give either uris or range_start and insert_before",
            "PUT|{\"range_start\":0,\"insert_before\":0}|Invalid range_start", "DELETE|{}|No items provided",
            "DELETE|{\"items\":[\"spotify:track:x\"]}|Invalid items" })
    void aBadChangeIsNamed(String method, String body, String message) {
        assertError(SPOTIFY.write(method, items(create("x", Map.of())), mira, new JsonObject(body)), 400, message);
    }

    @Test
    void entriesOfOthersAreForbiddenUnlessCollaborative() {
        // Given
        JsonObject closed = create("closed", Map.of());
        JsonObject open = create("open", Map.of("public", false, "collaborative", true));
        // When / Then
        assertError(SPOTIFY.api(items(closed), jonas), 403, "Forbidden");
        assertError(SPOTIFY.write("POST", items(closed) + "?uris=" + uris.getFirst(), jonas, null), 403, "Forbidden");
        assertThat(SPOTIFY.apiJson("/playlists/" + closed.getString("id"), jonas).containsKey("items")).isFalse();
        assertThat(SPOTIFY.write("POST", items(open) + "?uris=" + uris.getFirst(), jonas, null).statusCode())
                .isEqualTo(201);
        assertThat(SPOTIFY.apiJson(items(open), mira).getJsonArray("items").getJsonObject(0)
                .getJsonObject("added_by").getString("id")).isEqualTo("jonas");
    }

    @ParameterizedTest
    @ValueSource(strings = { "playlist-modify-public", "playlist-modify-private" })
    void aMissingScopeForbidsPlaylistsOfItsKind(String scope) {
        // Given
        String token = SPOTIFY.connect("mira", TestSpotify.SCOPES + " " + scope).getString("access_token");
        boolean mayPublic = scope.endsWith("public");
        // When / Then
        assertThat(createWith(token, true).statusCode()).isEqualTo(mayPublic ? 201 : 403);
        assertThat(createWith(token, false).statusCode()).isEqualTo(mayPublic ? 403 : 201);
    }

    @Test
    void theOldPathIsForbiddenInDevelopmentAndWorksInExtendedMode() {
        // Given
        String id = list(mira).getJsonObject(0).getString("id");
        String old = "/playlists/" + id + "/tracks";
        // When / Then
        assertError(SPOTIFY.api(old, mira), 403, "Forbidden");
        assertError(SPOTIFY.write("POST", old + "?uris=" + uris.getFirst(), mira, null), 403, "Forbidden");
        assertThat(SPOTIFY.apiJson("/playlists/" + id, mira).fieldNames()).contains("items").doesNotContain("tracks");
        SPOTIFY.change(Map.of("mode", "extended"));
        assertThat(SPOTIFY.apiJson(old, mira).getJsonArray("items").getJsonObject(0).fieldNames())
                .contains("item", "track");
        assertThat(SPOTIFY.write("POST", old + "?uris=" + uris.getFirst(), mira, null).statusCode()).isEqualTo(201);
        assertThat(SPOTIFY.apiJson("/playlists/" + id, mira).fieldNames()).contains("items", "tracks");
    }

    @Test
    void resetUndoesEveryChange() {
        // Given
        create("x", Map.of());
        JsonObject first = list(mira).getJsonObject(1);
        add("/playlists/" + first.getString("id") + "/items", uris.getFirst());
        // When
        SPOTIFY.reset();
        // Then
        JsonArray playlists = list(SPOTIFY.writingToken("mira"));
        assertThat(playlists).hasSize(3);
        assertThat(playlists.getJsonObject(0)).isEqualTo(first);
    }

    private JsonObject create(String name, Map<String, Object> details) {
        HttpResponse<String> answer = SPOTIFY.write("POST", "/me/playlists", mira,
                new JsonObject().put("name", name).mergeIn(new JsonObject(details)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return new JsonObject(answer.body());
    }

    private static HttpResponse<String> createWith(String token, boolean isPublic) {
        return SPOTIFY.write("POST", "/me/playlists", token, new JsonObject().put("name", "x").put("public", isPublic));
    }

    private static JsonArray list(String token) {
        return SPOTIFY.apiJson("/me/playlists", token).getJsonArray("items");
    }

    private static String items(JsonObject playlist) {
        return "/playlists/" + playlist.getString("id") + "/items";
    }

    private HttpResponse<String> add(String path, String... added) {
        return SPOTIFY.write("POST", path, mira, new JsonObject().put("uris", new JsonArray(List.of((Object[]) added))));
    }

    private HttpResponse<String> remove(String path, String uri, String snapshotId) {
        return SPOTIFY.write("DELETE", path, mira, new JsonObject().put("snapshot_id", snapshotId)
                .put("items", new JsonArray().add(new JsonObject().put("uri", uri))));
    }

    private static String snapshot(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("snapshot_id");
    }

    private List<String> entries(String path) {
        JsonArray found = SPOTIFY.apiJson(path, mira).getJsonArray("items");
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.getJsonObject(i).getJsonObject("item").getString("uri")).toList();
    }

    private static void assertError(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getJsonObject("error").getString("message")).isEqualTo(message);
    }
}
