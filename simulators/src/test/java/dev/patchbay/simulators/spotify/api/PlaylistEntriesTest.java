package dev.patchbay.simulators.spotify.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

class PlaylistEntriesTest extends PlaylistScene {

    @Test
    void entriesAreAddedAtTheEndOrAtAPosition() {
        // Given
        String path = items(create("x", Map.of()));
        // When
        HttpResponse<String> first = add(path, uris.get(0), uris.get(1));
        HttpResponse<String> second = spotify.write("POST", path, mira,
                new JsonObject().put("uris", new JsonArray().add(uris.get(2))).put("position", 1));
        spotify.write("POST", path + "?position=0&uris=" + uris.get(3), mira,
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
        String episode = spotify.apiJson("/search?q=a&type=episode", mira).getJsonObject("episodes")
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
        spotify.write("PUT", path, mira, new JsonObject().put("range_start", start).put("insert_before", before)
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
        spotify.write("PUT", path, mira, new JsonObject().put("uris",
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
        assertThat(spotify.apiJson(path, mira).getInteger("total")).isEqualTo(100);
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
        assertError(spotify.write(method, items(create("x", Map.of())), mira, new JsonObject(body)), 400, message);
    }

    @Test
    void entriesOfOthersAreForbiddenUnlessCollaborative() {
        // Given
        JsonObject closed = create("closed", Map.of());
        JsonObject open = create("open", Map.of("public", false, "collaborative", true));
        // When / Then
        assertError(spotify.api(items(closed), jonas), 403, "Forbidden");
        assertError(spotify.write("POST", items(closed) + "?uris=" + uris.getFirst(), jonas, null), 403, "Forbidden");
        assertThat(spotify.apiJson("/playlists/" + closed.getString("id"), jonas).containsKey("items")).isFalse();
        assertThat(spotify.write("POST", items(open) + "?uris=" + uris.getFirst(), jonas, null).statusCode())
                .isEqualTo(201);
        assertThat(spotify.apiJson(items(open), mira).getJsonArray("items").getJsonObject(0)
                .getJsonObject("added_by").getString("id")).isEqualTo("jonas");
    }

    private HttpResponse<String> remove(String path, String uri, String snapshotId) {
        return spotify.write("DELETE", path, mira, new JsonObject().put("snapshot_id", snapshotId)
                .put("items", new JsonArray().add(new JsonObject().put("uri", uri))));
    }

    private static String snapshot(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getString("snapshot_id");
    }
}
