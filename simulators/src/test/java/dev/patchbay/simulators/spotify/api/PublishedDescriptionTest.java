package dev.patchbay.simulators.spotify.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

class PublishedDescriptionTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private static final String MISSING = "Skipped: the published descriptions are not here. Give their folder with "
            + "-Dpatchbay.specs=FOLDER or PATCHBAY_SPECS.";
    private static final Optional<PublishedDescription> DESCRIPTION = PublishedDescription.load();
    private PublishedDescription description;
    private String token;

    @BeforeAll
    static void say() {
        if (DESCRIPTION.isEmpty()) {
            System.out.println(MISSING);
        }
    }

    @BeforeEach
    void connect() {
        assumeTrue(DESCRIPTION.isPresent(), MISSING);
        description = DESCRIPTION.get();
        token = SPOTIFY.accessToken("jonas");
    }

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/search|/search?q=river&type=track,artist,album,playlist,show,episode,audiobook&limit=10",
            "/artists/{id}|/artists/ARTIST", "/artists/{id}/albums|/artists/ARTIST/albums",
            "/albums/{id}|/albums/ALBUM", "/albums/{id}/tracks|/albums/ALBUM/tracks", "/tracks/{id}|/tracks/TRACK",
            "/me|/me", "/me/shows|/me/shows", "/shows/{id}|/shows/SHOW", "/shows/{id}/episodes|/shows/SHOW/episodes",
            "/episodes/{id}|/episodes/EPISODE", "/me/episodes|/me/episodes?limit=50",
            "/me/player/recently-played|/me/player/recently-played?limit=50", "/me/tracks|/me/tracks",
            "/me/albums|/me/albums", "/me/playlists|/me/playlists",
            "/me/library/contains|/me/library/contains?uris=spotify:track:x",
            "/playlists/{playlist_id}|/playlists/PLAYLIST", "/playlists/{playlist_id}/items|/playlists/PLAYLIST/items" })
    void everyAnswerFollowsTheDescriptionInBothModes(String path, String call) {
        for (String mode : new String[] { "development", "extended" }) {
            // Given
            SPOTIFY.change(Map.of("mode", mode));
            // When
            HttpResponse<String> answer = SPOTIFY.api(withIds(call), token);
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(description.check(path, answer.body())).as(mode).isEmpty();
        }
    }

    @Test
    void theAnswersToWritesFollowTheDescription() {
        // Given
        String writing = SPOTIFY.writingToken("jonas");
        String entries = withIds("/playlists/PLAYLIST/items");
        String uri = "spotify:track:" + withIds("TRACK");
        // When
        HttpResponse<String> created = SPOTIFY.write("POST", "/me/playlists", writing, new JsonObject().put("name", "x"));
        HttpResponse<String> added = SPOTIFY.write("POST", entries + "?uris=" + uri, writing, null);
        HttpResponse<String> moved = SPOTIFY.write("PUT", entries, writing,
                new JsonObject().put("range_start", 0).put("insert_before", 2));
        HttpResponse<String> removed = SPOTIFY.write("DELETE", entries, writing,
                new JsonObject().put("items", new JsonArray().add(new JsonObject().put("uri", uri))));
        // Then
        assertThat(description.check("post", "/me/playlists", created.statusCode(), created.body())).isEmpty();
        String path = "/playlists/{playlist_id}/items";
        assertThat(description.check("post", path, added.statusCode(), added.body())).isEmpty();
        assertThat(description.check("put", path, moved.statusCode(), moved.body())).isEmpty();
        assertThat(description.check("delete", path, removed.statusCode(), removed.body())).isEmpty();
    }

    @Test
    void aMissingMemberWouldBeNoticed() {
        // Given
        JsonObject show = SPOTIFY.apiJson(withIds("/shows/SHOW"), token);
        show.getJsonObject("episodes").getJsonArray("items").getJsonObject(0).remove("duration_ms");
        // When / Then
        assertThat(description.check("/shows/{id}", show.encode())).hasSize(1);
    }

    private String withIds(String call) {
        JsonObject found = SPOTIFY.apiJson("/search?q=river&type=track,artist,album,show,episode", token);
        String result = call.replace("PLAYLIST", SPOTIFY.apiJson("/me/playlists", token).getJsonArray("items")
                .getJsonObject(0).getString("id"));
        for (String type : new String[] { "artist", "album", "track", "show", "episode" }) {
            if (call.contains(type.toUpperCase(Locale.ROOT))) {
                result = result.replace(type.toUpperCase(Locale.ROOT),
                        found.getJsonObject(type + "s").getJsonArray("items").getJsonObject(0).getString("id"));
            }
        }
        return result;
    }
}
