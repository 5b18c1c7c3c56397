package dev.patchbay.spotify.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.spotify.simulated.ConnectedTest;
import io.quarkus.test.junit.QuarkusTest;

/** What was heard lately, as clients see it. */
@QuarkusTest
class HistoryTest extends ConnectedTest {

    @AfterEach
    void back() {
        spotify.quotaMode("development");
    }

    @ParameterizedTest
    @ValueSource(strings = { "development", "extended" })
    void itIsPagedToItsEndFromTheNewest(String mode) {
        // Given
        spotify.quotaMode(mode);
        List<String> times = new ArrayList<>();
        var page = client.get("/history", "limit", 15).jsonPath();
        // When
        while (page.getString("next_cursor") != null) {
            times.addAll(page.getList("items.played_at", String.class));
            page = client.get("/history", "limit", 15, "before", page.getString("next_cursor")).jsonPath();
        }
        times.addAll(page.getList("items.played_at", String.class));
        // Then
        assertThat(times).hasSize(50).doesNotHaveDuplicates();
        assertThat(page.getString("items[0].track.name")).isNotBlank();
        assertThat(page.getString("items[0].context.uri")).startsWith("spotify:album:");
        assertThat(page.getString("note")).contains("Podcasts");
        assertThat(page.getString("meta.source")).isEqualTo("live");
    }

    @Test
    void whatIsNewIsAskedForByTheNewestCursor() {
        // Given
        var older = client.get("/history", "limit", 1, "cursor", client.get("/history", "limit", 4).path("next_cursor"))
                .jsonPath();
        // When
        var since = client.get("/history", "after", older.getString("newest_cursor")).jsonPath();
        var nothing = client.get("/history", "after", since.getString("newest_cursor")).jsonPath();
        // Then
        assertThat(since.getList("items")).hasSize(4);
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getString("newest_cursor")).isEqualTo(since.getString("newest_cursor"));
    }

    @Test
    void aCursorOfAnotherKindIsRefused() {
        // Given
        String next = client.get("/history", "limit", 1).path("next_cursor");
        String offset = client.get("/podcasts", "limit", 1).path("next_cursor");
        // When, Then
        assertProblem(client.get("/history", "after", next), 400, "validation_failed");
        assertProblem(client.get("/history", "before", offset), 400, "validation_failed");
        assertProblem(client.get("/history", "before", next, "cursor", next), 400, "validation_failed");
        assertProblem(client.get("/history", "limit", 51), 400, "validation_failed");
    }
}
