package dev.patchbay.simulators.spotify.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

class PlaylistTest extends PlaylistScene {

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
        assertError(spotify.write("POST", "/me/playlists", mira, new JsonObject(body)), 400, message);
    }

    @Test
    void detailsAreChangedByTheOwnerOnly() {
        // Given
        String path = "/playlists/" + create("Before", Map.of()).getString("id");
        // When
        HttpResponse<String> answer = spotify.write("PUT", path, mira, new JsonObject().put("name", "After"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(spotify.apiJson(path, mira).getString("name")).isEqualTo("After");
        assertError(spotify.write("PUT", path, jonas, new JsonObject().put("name", "Mine")), 403, "Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = { "playlist-modify-public", "playlist-modify-private" })
    void aMissingScopeForbidsPlaylistsOfItsKind(String scope) {
        // Given
        String token = spotify.connect("mira", TestSpotify.SCOPES + " " + scope).getString("access_token");
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
        assertError(spotify.api(old, mira), 403, "Forbidden");
        assertError(spotify.write("POST", old + "?uris=" + uris.getFirst(), mira, null), 403, "Forbidden");
        assertThat(spotify.apiJson("/playlists/" + id, mira).fieldNames()).contains("items").doesNotContain("tracks");
        spotify.change(Map.of("mode", "extended"));
        assertThat(spotify.apiJson(old, mira).getJsonArray("items").getJsonObject(0).fieldNames())
                .contains("item", "track");
        assertThat(spotify.write("POST", old + "?uris=" + uris.getFirst(), mira, null).statusCode()).isEqualTo(201);
        assertThat(spotify.apiJson("/playlists/" + id, mira).fieldNames()).contains("items", "tracks");
    }

    @Test
    void resetUndoesEveryChange() {
        // Given
        create("x", Map.of());
        JsonObject first = list(mira).getJsonObject(1);
        add("/playlists/" + first.getString("id") + "/items", uris.getFirst());
        // When
        spotify.reset();
        // Then
        JsonArray playlists = list(spotify.writingToken("mira"));
        assertThat(playlists).hasSize(3);
        assertThat(playlists.getJsonObject(0)).isEqualTo(first);
    }

    private static HttpResponse<String> createWith(String token, boolean isPublic) {
        return spotify.write("POST", "/me/playlists", token, new JsonObject().put("name", "x").put("public", isPublic));
    }
}
