package dev.patchbay.discogs.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import dev.patchbay.discogs.simulated.DiscogsClient;
import io.quarkus.test.junit.QuarkusTest;

/** What people noted by hand becomes what Discogs has. */
@QuarkusTest
class ManualMatchTest extends NotingScene {

    @Test
    void whatDiscogsHasReplacesTheEntryOnce() {
        // Given
        var release = discogs.api("noor", "/releases/1005");
        var jonas = connected("jonas");
        var id = jonas.send("POST", "/collection/manual", "{\"artist\":\"" + release.at("/artists/0/name").asText()
                + "\",\"title\":\"" + release.path("title").asText() + "\"}").jsonPath().getString("id");
        int before = copies(jonas);
        // When
        var found = jonas.get("/collection/manual/" + id + "/matches").jsonPath();
        var matched = jonas.send("POST", "/collection/manual/" + id + "/match", "{\"release_id\":1005}");
        var again = jonas.send("POST", "/collection/manual/" + id + "/match", "{\"release_id\":1005}");
        // Then
        assertThat(found.getList("items.id", Long.class)).contains(1005L);
        assertStatus(matched, 201);
        assertThat(matched.jsonPath().getLong("release_id")).isEqualTo(1005);
        assertProblem(again, 404, "not_found");
        assertThat(copies(jonas)).isEqualTo(before + 1);
        assertProblem(jonas.get("/collection/manual/" + id), 404, "not_found");
    }

    @Test
    void whereNobodyKnowsWhetherItWasAddedNobodyAddsItAgain() {
        // Given
        var jonas = connected("jonas");
        var id = note(jonas, "Unsure");
        var match = "/collection/manual/" + id + "/match";
        discogs.breakApi("{\"kind\":\"cut\",\"times\":1}");
        // When
        assertProblem(jonas.send("POST", match, "{\"release_id\":1006}"), 502, "provider_unreachable");
        // Then
        assertProblem(jonas.send("POST", match, "{\"release_id\":1006}"), 409, "conflict");
        assertProblem(jonas.send("POST", match, "{\"release_id\":1006}"), 409, "conflict");
        assertStatus(jonas.send("PATCH", "/collection/manual/" + id, "{}"), 200);
        assertProblem(jonas.send("POST", match, "{\"release_id\":1006}"), 409, "conflict");
    }

    @Test
    void aChangeEndsAMatchThatCannotBeUnderWayAnyMore() throws SQLException {
        // Given
        var jonas = connected("jonas");
        var id = note(jonas, "Unsure");
        var match = "/collection/manual/" + id + "/match";
        discogs.breakApi("{\"kind\":\"cut\",\"times\":1}");
        assertProblem(jonas.send("POST", match, "{\"release_id\":1006}"), 502, "provider_unreachable");
        // When
        begunAMinuteAgo(id);
        assertProblem(jonas.send("POST", match, "{\"release_id\":1006}"), 409, "conflict");
        assertStatus(jonas.send("PATCH", "/collection/manual/" + id, "{}"), 200);
        // Then
        assertStatus(jonas.send("POST", match, "{\"release_id\":1006}"), 201);
    }

    @Test
    void whatCertainlyWasNotAddedMayBeTriedAgain() {
        // Given
        var jonas = connected("jonas");
        var match = "/collection/manual/" + note(jonas, "Typing error") + "/match";
        // When, Then
        assertProblem(jonas.send("POST", match, "{\"release_id\":999999}"), 404, "not_found");
        assertStatus(jonas.send("POST", match, "{\"release_id\":1007}"), 201);
    }

    private void begunAMinuteAgo(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update manual_entry set matching_since = now() - interval '1 minute' where id = ?::uuid")) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static int copies(DiscogsClient who) {
        return who.get("/collection/releases/1005").jsonPath().getList("items").size();
    }
}
