package dev.patchbay.spotify.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.patchbay.spotify.simulated.ConnectedTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** An account whose playlists are read and changed. */
abstract class PlaylistScene extends ConnectedTest {

    private List<String> tracks;

    String mixtape() {
        return spotify.api(spotify.grant("mira"), "/me/playlists?limit=50").path("items").valueStream()
                .filter(playlist -> playlist.path("name").asText().startsWith("Mixtape")).findFirst().orElseThrow()
                .path("id").asText();
    }

    JsonPath create(Map<String, Object> details) {
        var created = client.send("POST", "/playlists", details);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath();
    }

    Response add(String id, List<String> uris, Integer position) {
        var body = new HashMap<String, Object>(Map.of("uris", uris));
        if (position != null) {
            body.put("position", position);
        }
        return client.send("POST", "/playlists/" + id + "/items", body);
    }

    List<Map<String, Object>> all(String id) {
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
    List<String> tracks(int count) {
        if (tracks == null) {
            var token = spotify.appToken();
            tracks = IntStream.of(0, 10, 20)
                    .mapToObj(offset -> spotify.api(token, "/search?q=a&type=track&limit=10&market=CH&offset=" + offset))
                    .flatMap(page -> page.at("/tracks/items").valueStream()).map(track -> track.path("uri").asText()).toList();
        }
        return tracks.subList(0, count);
    }
}
