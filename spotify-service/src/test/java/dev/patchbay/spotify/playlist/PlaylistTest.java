package dev.patchbay.spotify.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Playlists as clients see and change them. */
@QuarkusTest
class PlaylistTest extends PlaylistScene {

    @AfterEach
    void back() {
        spotify.quotaMode("development");
    }

    @ParameterizedTest
    @ValueSource(strings = { "development", "extended" })
    void playlistsAreReadWithTheirTracksAndEpisodes(String mode) {
        // Given
        spotify.quotaMode(mode);
        // When
        var listed = client.get("/playlists").jsonPath();
        var one = client.get("/playlists/" + mixtape()).jsonPath();
        var items = all(mixtape());
        // Then
        assertThat(listed.getList("items.id")).contains(mixtape());
        assertThat(one.getString("name")).startsWith("Mixtape");
        assertThat(one.getString("uri")).isEqualTo("spotify:playlist:" + mixtape());
        assertThat(one.getString("owner.name")).isNotBlank();
        assertThat(one.getString("snapshot_id")).isNotBlank();
        assertThat(one.getInt("total_items")).isEqualTo(items.size());
        assertThat(items).extracting(item -> item.get("kind")).contains("track", "episode").doesNotContain("unavailable");
        assertThat(items).extracting(item -> item.get("position"))
                .isEqualTo(IntStream.range(0, items.size()).boxed().toList());
    }

    @Test
    void theItemsOfSomebodyElsesPlaylistAreForbidden() {
        // Given
        var other = connected("jonas");
        // When
        var shown = other.get("/playlists/" + mixtape()).jsonPath();
        var items = other.get("/playlists/" + mixtape() + "/items");
        // Then
        assertThat(shown.getString("name")).startsWith("Mixtape");
        assertThat(shown.getString("total_items")).isNull();
        assertProblem(items, 403, "forbidden");
        assertThat(items.path("detail").toString()).contains("shared with you");
        assertProblem(other.send("PATCH", "/playlists/" + mixtape(), Map.of("name", "Mine now")), 403, "forbidden");
        assertProblem(other.send("POST", "/playlists/" + mixtape() + "/items", Map.of("uris", tracks(1))), 403, "forbidden");
    }

    @Test
    void withoutSpotifyAPlaylistIsAtLeastItsId() {
        // Given
        var id = "%022d".formatted(7);
        spotify.breakApi("{\"kind\":\"status\",\"status\":500,\"times\":3}");
        // When
        var answer = client.get("/playlists/" + id);
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("uri").toString()).isEqualTo("spotify:playlist:" + id);
        assertThat((boolean) answer.path("meta.limited")).isTrue();
    }

    @Test
    void aPlaylistIsMadeAndDescribed() {
        // When
        var created = create(Map.of("name", "Rain", "description", "For grey days"));
        var id = created.getString("id");
        var described = client.send("PATCH", "/playlists/" + id, Map.of("name", "Sun"));
        var shared = client.send("PATCH", "/playlists/" + id, Map.of("collaborative", true, "public", false));
        // Then
        assertThat(created.getBoolean("public")).isFalse();
        assertThat(described.statusCode()).as(described.asString()).isEqualTo(204);
        assertThat(shared.statusCode()).as(shared.asString()).isEqualTo(204);
        var read = client.get("/playlists/" + id).jsonPath();
        assertThat(read.getString("name")).isEqualTo("Sun");
        assertThat(read.getString("description")).isEqualTo("For grey days");
        assertThat(read.getBoolean("collaborative")).isTrue();
    }

    @Test
    void aRepeatedRequestWithAKeyMakesOnePlaylist() {
        // Given
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("POST", "/playlists", Map.of("name", "Once"), "Idempotency-Key", key);
        var second = client.send("POST", "/playlists", Map.of("name", "Once"), "Idempotency-Key", key);
        var other = client.send("POST", "/playlists", Map.of("name", "Twice"), "Idempotency-Key", key);
        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertProblem(other, 400, "validation_failed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "null", "{\"name\":\" \"}", "{\"name\":\"x\",\"public\":true,\"collaborative\":true}",
            "{\"name\":\"x\",\"public\":\"perhaps\"}", "{\"name\":\"x\\u0000\"}",
            "{\"name\":\"x\",\"description\":\"\\u0007\"}" })
    void whatIsNoPlaylistIsRefusedBeforeAnythingIsSent(String body) {
        // Given
        spotify.mend();
        // When
        var created = client.send("POST", "/playlists", body);
        var described = client.send("PATCH", "/playlists/" + "0".repeat(22), body);
        // Then
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(400);
        assertThat(described.statusCode()).as(described.asString()).isEqualTo(400);
        assertThat(spotify.calls()).isZero();
    }
}
