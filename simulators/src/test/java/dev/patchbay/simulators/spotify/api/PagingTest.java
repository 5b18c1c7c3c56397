package dev.patchbay.simulators.spotify.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonObject;

class PagingTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private static String token;

    @BeforeAll
    static void connect() {
        token = SPOTIFY.accessToken("jonas");
    }

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @ParameterizedTest
    @CsvSource({ "/me/shows,20", "/me/episodes?limit=50&market=CH,50", "/me/tracks?limit=50,50", "/me/albums,20",
            "/me/playlists?limit=2,2" })
    void aLibraryIsReadToItsEnd(String path, int limit) {
        // When
        List<JsonObject> pages = follow(SPOTIFY.apiJson(path, token), "");
        // Then
        assertComplete(pages, limit);
        assertThat(pages.getLast().getString("previous")).isEqualTo(pages.get(pages.size() - 2).getString("href"));
        assertThat(pages.getFirst().getValue("previous")).isNull();
    }

    @Test
    void aSearchIsReadToItsEndOneTypeAtATime() {
        // When
        JsonObject both = SPOTIFY.apiJson("/search?q=velvet%20%26&type=album,artist&market=CH", token);
        List<JsonObject> pages = follow(SPOTIFY.apiJson("/search?q=velvet&type=album,artist", token)
                .getJsonObject("albums"), "albums");
        // Then
        assertThat(both.fieldNames()).containsExactly("albums", "artists");
        assertThat(both.getJsonObject("albums").getString("href")).contains("q=velvet+%26", "type=album&", "market=CH");
        assertComplete(pages, 5);
    }

    @Test
    void theEpisodesInsideAShowContinueAtTheirOwnAddress() {
        // Given
        JsonObject show = longShow();
        // When
        List<JsonObject> pages = follow(show.getJsonObject("episodes"), "");
        // Then
        assertComplete(pages, 50);
        assertThat(pages.getFirst().getInteger("total")).isEqualTo(show.getInteger("total_episodes"));
    }

    @Test
    void anOffsetBeyondTheEndIsAnEmptyPage() {
        // When
        JsonObject page = SPOTIFY.apiJson("/me/shows?offset=5000", token);
        // Then
        assertThat(page.getJsonArray("items")).isEmpty();
        assertThat(page.getValue("next")).isNull();
    }

    @Test
    void somebodyWithoutALibraryHasEmptyPages() {
        // Given
        String noor = SPOTIFY.accessToken("noor");
        // When / Then
        assertThat(SPOTIFY.apiJson("/me/shows", noor).getJsonArray("items")).isEmpty();
        assertThat(SPOTIFY.apiJson("/me/player/recently-played", noor).getJsonArray("items")).isEmpty();
    }

    @Test
    void theListeningHistoryIsReadBackwardsWithoutGapOrRepetition() {
        // When
        List<JsonObject> pages = follow(SPOTIFY.apiJson("/me/player/recently-played", token), "");
        // Then
        List<String> playedAt = items(pages).stream().map(item -> item.getString("played_at")).toList();
        assertThat(playedAt).hasSize(50).doesNotHaveDuplicates();
        String middle = pages.get(1).getJsonObject("cursors").getString("after");
        assertThat(SPOTIFY.apiJson("/me/player/recently-played?limit=50&after=" + middle, token)
                .getJsonArray("items")).as("the cursor itself is excluded").hasSize(20);
    }

    private static JsonObject longShow() {
        return items(follow(SPOTIFY.apiJson("/search?q=audio&type=show&limit=10", token).getJsonObject("shows"),
                "shows")).stream()
                .filter(show -> show.getInteger("total_episodes") == 130)
                .map(show -> SPOTIFY.apiJson("/shows/" + show.getString("id"), token))
                .findFirst().orElseThrow();
    }

    private static List<JsonObject> follow(JsonObject first, String member) {
        List<JsonObject> pages = new ArrayList<>(List.of(first));
        while (pages.getLast().getString("next") != null) {
            JsonObject answer = SPOTIFY.apiJson(pages.getLast().getString("next"), token);
            pages.add(member.isEmpty() ? answer : answer.getJsonObject(member));
        }
        return pages;
    }

    private static List<JsonObject> items(List<JsonObject> pages) {
        return pages.stream().flatMap(page -> page.getJsonArray("items").stream()).map(JsonObject.class::cast)
                .toList();
    }

    private static void assertComplete(List<JsonObject> pages, int limit) {
        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page.getInteger("limit"))
                .isEqualTo(limit));
        assertThat(items(pages)).doesNotHaveDuplicates().hasSize(pages.getFirst().getInteger("total"));
    }
}
