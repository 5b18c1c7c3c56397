package dev.patchbay.spotify.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.SpotifyClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Asking whether something is saved, saving it, removing it. */
@QuarkusTest
class LibraryTest extends ConnectedTest {

    @Test
    void whatIsSavedIsInTheLibraryUntilItIsRemoved() {
        // Given
        var uris = catalogue(3);
        change("DELETE", uris);
        // When, Then
        assertThat(contains(uris).getList("items.saved")).containsOnly(false);
        assertThat(change("PUT", uris).jsonPath().getList("done")).isEqualTo(uris);
        assertThat(contains(uris).getList("items.saved")).containsOnly(true);
        assertThat(change("DELETE", uris).statusCode()).isEqualTo(200);
        assertThat(contains(uris).getList("items.saved")).containsOnly(false);
    }

    @Test
    void twoHundredAreAskedForInFiveCalls() {
        // Given
        var uris = Stream.concat(catalogue(10).stream(), unknown(190)).toList();
        change("PUT", uris.subList(0, 10));
        spotify.mend();
        // When
        var answer = client.get("/library/contains", "uris", String.join(",", uris)).jsonPath();
        // Then
        assertThat(answer.getList("items.uri")).isEqualTo(uris);
        assertThat(answer.getList("items.saved", Boolean.class).subList(0, 10)).containsOnly(true);
        assertThat(answer.getList("items.saved", Boolean.class).subList(10, 200)).containsOnly(false);
        assertThat(answer.getString("meta.source")).isEqualTo("live");
        assertThat(spotify.calls()).isEqualTo(5);
    }

    @Test
    void aChangeThatFailsHalfWayTellsHowFarItCame() {
        // Given
        var known = catalogue(40);
        var uris = Stream.concat(known.stream(), unknown(45)).toList();
        // When
        var answer = change("PUT", uris);
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(207);
        assertThat(answer.jsonPath().getList("done")).isEqualTo(known);
        assertThat(answer.jsonPath().getList("uncertain")).isEmpty();
        assertThat(answer.jsonPath().getList("failed")).isEqualTo(uris.subList(40, 85));
        assertThat(answer.path("failure.code").toString()).isEqualTo("validation_failed");
        assertThat((boolean) answer.path("failure.retryable")).isFalse();
        assertThat(contains(known).getList("items.saved")).containsOnly(true);
    }

    @Test
    void aChangeThatFailsAtOnceIsAProblem() {
        assertProblem(change("PUT", unknown(3).toList()), 400, "validation_failed");
    }

    @Test
    void peopleAreFollowedThroughTheLibrary() {
        // Given
        var jonas = List.of("spotify:user:jonas");
        change("DELETE", jonas);
        // When, Then
        assertThat(change("PUT", jonas).jsonPath().getList("done")).isEqualTo(jonas);
        assertThat(contains(jonas).getList("items.saved")).containsOnly(true);
        assertThat(change("DELETE", jonas).statusCode()).isEqualTo(200);
        assertThat(contains(jonas).getList("items.saved")).containsOnly(false);
    }

    @Test
    void anArtistCanBeAskedForButNotSaved() {
        // Given
        var artist = List.of(catalogueOf("artist"));
        // When
        var asked = client.get("/library/contains", "uris", artist.getFirst());
        spotify.mend();
        var changed = change("PUT", artist);
        // Then
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        assertThat(asked.jsonPath().getList("items.uri")).isEqualTo(artist);
        assertProblem(changed, 400, "validation_failed");
        assertThat(spotify.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "spotify:song:0000000000000000000000", "spotify:artist:short", "spotify:user:", "spotify:user:a/b",
            "spotify:user:a%2", "spotify:track:short", "track", "",
            "spotify:track:0000000000000000000000&limit=1" })
    void whatNoLibraryHoldsIsRefusedBeforeAnythingIsSent(String uri) {
        // Given
        var good = catalogueOf("track");
        spotify.mend();
        // When
        var asked = client.get("/library/contains", "uris", uri);
        var changed = change("PUT", List.of(good, uri));
        // Then
        assertProblem(asked, 400, "validation_failed");
        assertProblem(changed, 400, "validation_failed");
        assertThat(changed.path("violations[0].field").toString()).isEqualTo("uris[1]");
        assertThat(spotify.calls()).isZero();
    }

    @Test
    void anythingButOneToTwoHundredIsRefused() {
        assertProblem(client.get("/library/contains"), 400, "validation_failed");
        assertProblem(change("PUT", List.of()), 400, "validation_failed");
        assertProblem(change("DELETE", unknown(201).toList()), 400, "validation_failed");
        assertProblem(client.send("PUT", "/library", "{}"), 400, "validation_failed");
        assertProblem(client.send("PUT", "/library", "null"), 400, "validation_failed");
        assertProblem(client.send("PUT", "/library", "{\"uris\":[null]}"), 400, "validation_failed");
    }

    @Test
    void anOlderConsentCostsOnlyWhatItDoesNotCover() {
        // Given
        var older = SpotifyClient.connected(gateway, tokenService,
                spotify.grant("jonas", "user-read-private", "user-library-read",
                        "user-read-playback-position"));
        // When, Then
        assertProblem(older.send("PUT", "/library", Map.of("uris", catalogue(1))), 409, "needs_reauth");
        assertProblem(older.get("/history"), 409, "needs_reauth");
        assertProblem(older.get("/playlists"), 409, "needs_reauth");
        assertProblem(older.send("POST", "/playlists", Map.of("name", "Mine")), 409, "needs_reauth");
        assertThat(older.get("/podcasts").statusCode()).isEqualTo(200);
        assertThat(older.get("/library/contains", "uris", catalogueOf("album")).statusCode()).isEqualTo(200);
    }

    private Response change(String method, List<String> uris) {
        return client.send(method, "/library", Map.of("uris", uris));
    }

    private JsonPath contains(List<String> uris) {
        return client.get("/library/contains", "uris", String.join(",", uris)).jsonPath();
    }

    private List<String> catalogue(int count) {
        var found = IntStream.iterate(0, offset -> offset < count, offset -> offset + 10).mapToObj(offset -> spotify
                .api(spotify.appToken(), "/search?q=a&type=track&limit=10&market=CH&offset=" + offset)).toList();
        return found.stream().flatMap(page -> page.at("/tracks/items").valueStream()).map(track -> track.path("uri").asText())
                .limit(count).toList();
    }

    private String catalogueOf(String type) {
        return spotify.api(spotify.appToken(), "/search?q=a&type=" + type + "&limit=1&market=CH")
                .at("/" + type + "s/items/0/uri").asText();
    }

    private static Stream<String> unknown(int count) {
        return IntStream.range(0, count).mapToObj(number -> "spotify:track:" + "%022d".formatted(number));
    }
}
