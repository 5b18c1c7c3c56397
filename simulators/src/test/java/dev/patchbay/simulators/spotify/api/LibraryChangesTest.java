package dev.patchbay.simulators.spotify.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonObject;

class LibraryChangesTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private String noor;

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @BeforeEach
    void connectSomebodyWithoutALibrary() {
        SPOTIFY.reset();
        noor = SPOTIFY.writingToken("noor");
    }

    @ParameterizedTest
    @ValueSource(strings = { "track", "album", "show", "episode" })
    void whatIsSavedIsListedAndCanBeRemoved(String type) {
        // Given
        String uri = find(type);
        // When
        HttpResponse<String> saved = SPOTIFY.write("PUT", "/me/library?uris=" + uri, noor, null);
        // Then
        assertThat(saved.statusCode()).isEqualTo(200);
        JsonObject page = SPOTIFY.apiJson("/me/" + type + "s", noor);
        assertThat(page.getJsonArray("items").getJsonObject(0).getJsonObject(type).getString("uri")).isEqualTo(uri);
        assertThat(page.getJsonArray("items").getJsonObject(0).getString("added_at")).isEqualTo("2026-11-01T12:00:00Z");
        assertThat(contains(uri)).isEqualTo("[true]");
        // When
        SPOTIFY.write("DELETE", "/me/library?uris=" + uri, noor, null);
        // Then
        assertThat(contains(uri)).isEqualTo("[false]");
        assertThat(SPOTIFY.apiJson("/me/" + type + "s", noor).getInteger("total")).isZero();
    }

    @Test
    void peopleAndPlaylistsAreFollowed() {
        // Given
        String playlist = SPOTIFY.apiJson("/me/playlists", SPOTIFY.accessToken("mira")).getJsonArray("items")
                .getJsonObject(0).getString("uri");
        // When
        SPOTIFY.write("PUT", "/me/library?uris=spotify:user:mira," + playlist, noor, null);
        // Then
        assertThat(contains("spotify:user:mira," + playlist)).isEqualTo("[true,true]");
        assertThat(SPOTIFY.apiJson("/me/playlists", noor).getInteger("total")).isEqualTo(1);
        SPOTIFY.write("DELETE", "/me/library?uris=spotify:user:mira," + playlist, noor, null);
        assertThat(contains("spotify:user:mira," + playlist)).isEqualTo("[false,false]");
    }

    @Test
    void savingTwiceSavesOnce() {
        // Given
        String uri = find("track");
        // When
        SPOTIFY.write("PUT", "/me/library?uris=" + uri + "," + uri, noor, null);
        // Then
        assertThat(SPOTIFY.apiJson("/me/tracks", noor).getInteger("total")).isEqualTo(1);
    }

    @Test
    void oneBadUriSpoilsAll() {
        // Given
        String uri = find("track");
        // When
        HttpResponse<String> answer = SPOTIFY.write("PUT", "/me/library?uris=" + uri + ",spotify:track:x", noor, null);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(contains(uri)).isEqualTo("[false]");
    }

    @ParameterizedTest
    @CsvSource({ "''", "?uris=track", "?uris=spotify:artist:x", "?uris=spotify:song:x" })
    void urisThatCannotBeAreRefused(String query) {
        assertThat(SPOTIFY.write("PUT", "/me/library" + query, noor, null).statusCode()).isEqualTo(400);
        assertThat(SPOTIFY.write("DELETE", "/me/library" + query, noor, null).statusCode()).isEqualTo(400);
    }

    @Test
    void fortyUrisAreTheMost() {
        // Given
        String forty = String.join(",", Collections.nCopies(40, find("track")));
        // When / Then
        assertThat(SPOTIFY.write("PUT", "/me/library?uris=" + forty, noor, null).statusCode()).isEqualTo(200);
        assertThat(SPOTIFY.write("PUT", "/me/library?uris=" + forty + "," + find("track"), noor, null).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({ "spotify:track:x,user-library-modify", "spotify:user:mira,user-follow-modify",
            "spotify:playlist:x,playlist-modify-public" })
    void eachTypeHasItsScope(String uri, String scope) {
        // Given
        String with = SPOTIFY.connect("noor", scope).getString("access_token");
        String without = SPOTIFY.connect("noor", TestSpotify.WRITING.replace(scope, "")).getString("access_token");
        // When / Then
        assertThat(SPOTIFY.write("DELETE", "/me/library?uris=" + uri, with, null).statusCode()).isEqualTo(200);
        assertThat(SPOTIFY.write("DELETE", "/me/library?uris=" + uri, without, null).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/me/tracks?ids=x", "/me/following?type=artist&ids=x" })
    void theOldWritesAreForbidden(String path) {
        assertThat(SPOTIFY.write("PUT", path, noor, null).statusCode()).isEqualTo(403);
        assertThat(SPOTIFY.write("DELETE", path, noor, null).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyElseIsTouchedAndResetUndoesAll() {
        // Given
        String uri = find("track");
        int before = SPOTIFY.apiJson("/me/tracks", SPOTIFY.accessToken("mira")).getInteger("total");
        // When
        SPOTIFY.write("PUT", "/me/library?uris=" + uri, noor, null);
        // Then
        assertThat(SPOTIFY.apiJson("/me/tracks", SPOTIFY.accessToken("mira")).getInteger("total")).isEqualTo(before);
        SPOTIFY.reset();
        assertThat(SPOTIFY.apiJson("/me/tracks", SPOTIFY.accessToken("noor")).getInteger("total")).isZero();
    }

    private String find(String type) {
        return SPOTIFY.apiJson("/search?q=a&type=" + type + "&limit=1", noor).getJsonObject(type + "s")
                .getJsonArray("items").getJsonObject(0).getString("uri");
    }

    private String contains(String uris) {
        return SPOTIFY.api("/me/library/contains?uris=" + uris, noor).body();
    }
}
