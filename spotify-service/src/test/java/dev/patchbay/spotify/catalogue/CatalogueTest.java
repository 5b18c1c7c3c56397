package dev.patchbay.spotify.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.SpotifyClient;
import io.quarkus.test.junit.QuarkusTest;

/** Search, catalogue, podcasts and profile as clients see them, while Spotify is well. */
@QuarkusTest
class CatalogueTest extends ConnectedTest {

    /** Whose library has more than one page. */
    @BeforeEach
    void asJonas() {
        client = connected("jonas");
        spotify.mend();
    }

    @AfterEach
    void back() {
        spotify.quotaMode("development");
    }

    @ParameterizedTest
    @ValueSource(strings = { "development", "extended" })
    void everyKindIsNormalisedInBothQuotaModes(String mode) {
        // Given
        spotify.quotaMode(mode);
        var artist = found("artist", mode);
        var album = client.get("/artists/" + artist + "/albums").jsonPath().getString("items[0].id");
        // When
        var one = client.get("/albums/" + album).jsonPath();
        var track = client.get("/tracks/" + one.getString("tracks[0].id")).jsonPath();
        // Then
        assertThat(client.get("/artists/" + artist).jsonPath().getString("name")).isNotBlank();
        assertThat(one.getString("uri")).isEqualTo("spotify:album:" + album);
        assertThat(one.getInt("total_tracks")).isPositive();
        assertThat(one.getString("release_date_precision")).isIn("year", "month", "day");
        assertThat(one.getString("meta.source")).isEqualTo("live");
        assertThat(track.getString("album.id")).isEqualTo(album);
        assertThat(track.getInt("duration_ms")).isPositive();
        assertThat(track.getString("artists[0].name")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = { "track", "artist", "album", "podcast", "episode" })
    void everyTypeCanBeSearchedForAndPagedThrough(String type) {
        // When
        var first = client.get("/search", "q", "the", "type", type, "limit", 3).jsonPath();
        var second = client.get("/search", "q", "the", "type", type, "limit", 3, "cursor",
                first.getString("next_cursor")).jsonPath();
        // Then
        assertThat(first.getList("items.name", String.class)).hasSize(3).doesNotContainNull();
        assertThat(second.getList("items.id", String.class)).hasSize(3)
                .doesNotContainAnyElementsOf(first.getList("items.id", String.class));
    }

    @Test
    void theSameSearchIsAnsweredFromTheAccountsCache() {
        // Given
        client.get("/search", "q", "cached once", "market", "CH");
        spotify.mend();
        // When
        var again = client.get("/search", "q", "cached once", "market", "ch").jsonPath();
        var other = connected("mira").get("/search", "q", "cached once", "market", "CH").jsonPath();
        // Then
        assertThat(again.getString("meta.source")).isEqualTo("cache");
        assertThat(again.getString("meta.cached_at")).contains("T");
        assertThat(other.getString("meta.source")).isEqualTo("live");
        assertThat(spotify.calls()).isEqualTo(1);
    }

    @Test
    void aSearchWithTheAppsTokenIsSharedIfItNamesItsMarket() {
        // Given
        tokenService.appTokenIs(spotify.appToken());
        SpotifyClient.stranger(gateway).get("/search", "q", "shared once", "market", "CH");
        SpotifyClient.stranger(gateway).get("/search", "q", "shared once");
        spotify.mend();
        // When
        var again = SpotifyClient.stranger(gateway).get("/search", "q", "shared once", "market", "ch").jsonPath();
        var connected = client.get("/search", "q", "shared once", "market", "CH").jsonPath();
        var ownMarket = client.get("/search", "q", "shared once").jsonPath();
        // Then
        assertThat(again.getString("meta.source")).isEqualTo("cache");
        assertThat(connected.getString("meta.source")).isEqualTo("cache");
        assertThat(ownMarket.getString("meta.source")).isEqualTo("live");
        forgetTheApp();
    }

    @Test
    void aLibraryIsPagedToItsEnd() {
        // Given
        Set<String> seen = new HashSet<>();
        var page = client.get("/podcasts", "limit", 7).jsonPath();
        // When
        while (page.getString("next_cursor") != null) {
            seen.addAll(page.getList("items.id", String.class));
            page = client.get("/podcasts", "limit", 7, "cursor", page.getString("next_cursor")).jsonPath();
        }
        seen.addAll(page.getList("items.id", String.class));
        // Then
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(page.getString("items[0].added_at")).contains("T");
    }

    @Test
    void episodesTellHowFarTheAccountHasListened() {
        // Given
        var podcast = client.get("/podcasts").jsonPath().getString("items[0].id");
        // When
        var episodes = client.get("/podcasts/" + podcast + "/episodes", "limit", 5).jsonPath();
        var saved = client.get("/episodes").jsonPath();
        // Then
        assertThat(client.get("/podcasts/" + podcast).jsonPath().getString("name")).isNotBlank();
        assertThat(episodes.getList("items")).hasSize(5);
        assertThat(episodes.getString("items[0].resume_point.fully_played")).isNotNull();
        assertThat(saved.getString("items[0].podcast.name")).isNotBlank();
        assertThat(saved.getString("items[0].added_at")).contains("T");
    }

    @Test
    void theProfileIsKnownByItsImmutableId() {
        // When
        var me = client.get("/me").jsonPath();
        // Then
        assertThat(me.getString("id")).isEqualTo("Lw7sB3nV8k");
        assertThat(me.getString("display_name")).isEqualTo("Jonas Vaelstrom");
        assertThat(me.getString("country")).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /search?q=x                                            | q
            /search?q=%20%20a%20                                   | q
            /search                                                | q
            /search?q=night&type=person                            | type
            /search?q=night&limit=0                                | limit
            /search?q=night&limit=11                               | limit
            /search?q=night&limit=-1                               | limit
            /search?q=night&limit=ten                              | limit
            /search?q=night&limit=99999999999                      | limit
            /search?q=night&cursor=zzz                             | cursor
            /search?q=night&cursor=b2Zmc2V0OjEwMDE                 | cursor
            /search?q=night&cursor=%F0%9F%8E%B5                    | cursor
            /search?q=night&market=Switzerland                     | market
            /search?q=night&market=1A                              | market
            /artists/short                                         | id
            /artists/..%2Fme%2Fshows%3Fid%3D1234                   | id
            /artists/4aawyAB9vmqN3uQ7FjRGT!                        | id
            /artists/4aawyAB9vmqN3uQ7FjRGTy/albums?limit=11        | limit
            /albums/4aawyAB9vmqN3uQ7FjRGTy?market=C                | market
            /tracks/4aawyAB9vmqN3uQ7FjRGTyy                        | id
            /podcasts?limit=51                                     | limit
            /podcasts/x                                            | id
            /podcasts/x/episodes                                   | id
            /episodes?limit=51                                     | limit
            """)
    void whatCannotBeMeantIsRefusedBeforeAnybodyIsAsked(String path, String field) {
        // When
        var answer = client.raw(path);
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("code").toString()).isEqualTo("validation_failed");
        assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo(field);
        assertThat(spotify.calls()).isZero();
    }

    @Test
    void aLongQueryIsRefused() {
        assertThat(client.get("/search", "q", "a".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(client.get("/search", "q", "ä".repeat(200)).statusCode()).isEqualTo(200);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        // When
        var answer = client.get("/search", "q", "x", "type", "y", "limit", "z", "market", "0").jsonPath();
        // Then
        assertThat(answer.getList("violations.field", String.class)).containsExactly("q", "type", "limit", "market");
    }

    private String found(String type, String mode) {
        // another market for each mode, so that no answer of one is given in the other
        var market = "development".equals(mode) ? "DE" : "FR";
        return client.get("/search", "q", "the", "type", type, "market", market).jsonPath().getString("items[0].id");
    }

    /** The service remembers the app's token for a minute, unless Spotify rejects it; others must not find it. */
    private void forgetTheApp() {
        tokenService.appTokenIs(null);
        spotify.expireTokens();
        assertThat(SpotifyClient.stranger(gateway).get("/search", "q", "forgotten").statusCode()).isNotEqualTo(200);
    }
}
