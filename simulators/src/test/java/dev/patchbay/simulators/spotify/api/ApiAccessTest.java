package dev.patchbay.simulators.spotify.api;

import static dev.patchbay.simulators.TestSpotify.SCOPES;
import static dev.patchbay.simulators.TestSpotify.scopesWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.simulators.TestSpotify;
import io.vertx.core.json.JsonObject;

class ApiAccessTest {

    private static final TestSpotify SPOTIFY = TestSpotify.start();
    private static final String UNKNOWN_ID = "0000000000000000000000";

    @AfterAll
    static void stop() {
        SPOTIFY.close();
    }

    @BeforeEach
    void reset() {
        SPOTIFY.reset();
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        assertError(SPOTIFY.send(SPOTIFY.get("/spotify/api/v1/me")), 401, "No token provided");
        assertError(SPOTIFY.send(SPOTIFY.get("/spotify/api/v1/me").header("Authorization", "Basic x")), 401,
                "Only valid bearer authentication supported");
        assertError(SPOTIFY.api("/me", "BQunknown"), 401, "Invalid access token");
    }

    @ParameterizedTest
    @CsvSource({ "/me,user-read-private", "/me/shows,user-library-read", "/me/tracks,user-library-read",
            "/me/albums,user-library-read", "/me/episodes,user-read-playback-position",
            "/me/episodes,user-library-read", "/me/playlists,playlist-read-private",
            "/me/player/recently-played,user-read-recently-played",
            "/me/library/contains?uris=spotify:track:x,user-library-read",
            "/me/library/contains?uris=spotify:artist:x,user-follow-read" })
    void aMissingScopeIsForbidden(String path, String scope) {
        // Given
        String full = SPOTIFY.connect("mira", SCOPES).getString("access_token");
        String reduced = SPOTIFY.connect("mira", scopesWithout(scope)).getString("access_token");
        // When / Then
        assertThat(SPOTIFY.api(path, full).statusCode()).isEqualTo(200);
        assertError(SPOTIFY.api(path, reduced), 403, "Insufficient client scope");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/me", "/me/shows", "/me/episodes", "/me/player/recently-played",
            "/me/library/contains?uris=spotify:track:x" })
    void anAppByItselfHasNoLibrary(String path) {
        assertError(SPOTIFY.api(path, SPOTIFY.appToken()), 401, "Valid user authentication required");
    }

    @Test
    void anAppByItselfSeesPodcastsOnlyInAMarket() {
        // Given
        String app = SPOTIFY.appToken();
        JsonObject show = SPOTIFY.apiJson("/search?q=e&type=show&market=CH", app).getJsonObject("shows")
                .getJsonArray("items").getJsonObject(0);
        String path = "/shows/" + show.getString("id");
        // When / Then
        assertError(SPOTIFY.api(path, app), 404, "Resource not found");
        assertThat(SPOTIFY.api(path + "?market=CH", app).statusCode()).isEqualTo(200);
        assertThat(SPOTIFY.apiJson(path + "/episodes?market=CH&limit=1", app).getJsonArray("items").getJsonObject(0)
                .containsKey("resume_point")).isFalse();
        assertThat(SPOTIFY.apiJson("/search?q=e&type=show", app).getJsonObject("shows").getInteger("total")).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "/search?type=track,No search query", "/search?q=x,Missing parameter type",
            "/search?q=x&type=song,Bad search type field song", "/search?q=x&type=track&limit=11,Invalid limit",
            "/search?q=x&type=track&limit=0,Invalid limit", "/search?q=x&type=track&limit=ten,Invalid limit",
            "/search?q=x&type=track&offset=1001,Invalid offset", "/search?q=x&type=track&offset=-1,Invalid offset",
            "/search?q=x&type=track&market=XX,Invalid market code", "/tracks/short,Invalid base62 id",
            "/artists/000000000000000000000!,Invalid base62 id", "/me/shows?limit=51,Invalid limit",
            "/me/player/recently-played?after=1&before=2,Only one of after and before may be given",
            "/me/player/recently-played?after=soon,Invalid after", "/me/library/contains,Invalid uris: give 1 to 40",
            "/me/library/contains?uris=track,Invalid uri: track" })
    void aBadParameterIsNamed(String path, String message) {
        assertError(SPOTIFY.api(path, SPOTIFY.accessToken("mira")), 400, message);
    }

    @Test
    void fortyUrisAreTheMost() {
        // Given
        String token = SPOTIFY.accessToken("mira");
        String forty = "spotify:track:x,".repeat(39) + "spotify:track:x";
        // When / Then
        assertThat(SPOTIFY.api("/me/library/contains?uris=" + forty, token).statusCode()).isEqualTo(200);
        assertError(SPOTIFY.api("/me/library/contains?uris=" + forty + ",spotify:track:x", token), 400,
                "Invalid uris: give 1 to 40");
    }

    @ParameterizedTest
    @ValueSource(strings = { "artists", "albums", "tracks", "shows", "episodes" })
    void anIdThatNobodyHasIsNotFound(String type) {
        assertError(SPOTIFY.api("/" + type + "/" + UNKNOWN_ID, SPOTIFY.accessToken("mira")), 404,
                "Resource not found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/albums?ids=x", "/tracks?ids=x", "/markets", "/browse/new-releases", "/users/mira",
            "/me/tracks/contains?ids=x", "/artists/0000000000000000000000/top-tracks" })
    void whatDevelopmentModeLostIsForbidden(String path) {
        assertError(SPOTIFY.api(path, SPOTIFY.accessToken("mira")), 403, "Forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/recommendations", "/artists/0000000000000000000000/related-artists", "/nothing" })
    void unknownPathsAreNotFound(String path) {
        assertError(SPOTIFY.api(path, SPOTIFY.accessToken("mira")), 404, "Service not found");
    }

    @Test
    void extendedModeBringsBackFieldsLimitsAndBatches() {
        // Given
        String token = SPOTIFY.accessToken("mira");
        JsonObject before = firstTrack(token);
        // When
        SPOTIFY.change(Map.of("mode", "extended"));
        // Then
        assertThat(before.fieldNames()).doesNotContain("popularity", "available_markets");
        assertThat(firstTrack(token).fieldNames()).contains("popularity", "available_markets");
        assertThat(SPOTIFY.apiJson("/me", token).fieldNames()).contains("country", "email", "product");
        assertThat(SPOTIFY.api("/search?q=a&type=track&limit=50", token).statusCode()).isEqualTo(200);
        assertThat(SPOTIFY.apiJson("/tracks?ids=" + before.getString("id") + "," + UNKNOWN_ID, token)
                .getJsonArray("tracks")).hasSize(2).element(1).isNull();
    }

    private static JsonObject firstTrack(String token) {
        return SPOTIFY.apiJson("/search?q=a&type=track&limit=1", token).getJsonObject("tracks").getJsonArray("items")
                .getJsonObject(0);
    }

    private static void assertError(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body())).isEqualTo(new JsonObject().put("error",
                new JsonObject().put("status", status).put("message", message)));
    }
}
