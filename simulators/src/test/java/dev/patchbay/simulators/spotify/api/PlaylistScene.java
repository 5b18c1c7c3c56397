package dev.patchbay.simulators.spotify.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Mira and Jonas with their playlists, and tracks to put into them. */
abstract class PlaylistScene {

    static TestSpotify spotify;
    String mira;
    String jonas;
    List<String> uris;

    @BeforeAll
    static void start() {
        spotify = TestSpotify.start();
    }

    @AfterAll
    static void stop() {
        spotify.close();
    }

    @BeforeEach
    void connect() {
        spotify.reset();
        mira = spotify.writingToken("mira");
        jonas = spotify.writingToken("jonas");
        uris = spotify.apiJson("/search?q=a&type=track&limit=10", mira).getJsonObject("tracks").getJsonArray("items")
                .stream().map(item -> ((JsonObject) item).getString("uri")).toList();
    }

    JsonObject create(String name, Map<String, Object> details) {
        HttpResponse<String> answer = spotify.write("POST", "/me/playlists", mira,
                new JsonObject().put("name", name).mergeIn(new JsonObject(details)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return new JsonObject(answer.body());
    }

    static JsonArray list(String token) {
        return spotify.apiJson("/me/playlists", token).getJsonArray("items");
    }

    static String items(JsonObject playlist) {
        return "/playlists/" + playlist.getString("id") + "/items";
    }

    HttpResponse<String> add(String path, String... added) {
        return spotify.write("POST", path, mira, new JsonObject().put("uris", new JsonArray(List.of((Object[]) added))));
    }

    List<String> entries(String path) {
        JsonArray found = spotify.apiJson(path, mira).getJsonArray("items");
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.getJsonObject(i).getJsonObject("item").getString("uri")).toList();
    }

    static void assertError(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getJsonObject("error").getString("message")).isEqualTo(message);
    }
}
