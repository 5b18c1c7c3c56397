package dev.patchbay.discogs.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.discogs.simulated.DiscogsClient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** What people note by hand, with and without Discogs. */
@QuarkusTest
class ManualEntryTest extends NotingScene {

    private static final String ENTRY = "{\"artist\":\" Ada (2) \",\"title\":\"Night\",\"year\":1984,\"format\":\"LP\","
            + "\"notes\":\"from the fair\"}";

    @Test
    void anEntryNeedsNeitherDiscogsNorAConnection() {
        // Given
        var stranger = DiscogsClient.stranger(gateway);
        // When
        var noted = stranger.send("POST", "/collection/manual", ENTRY);
        var id = noted.jsonPath().getString("id");
        var changed = stranger.send("PATCH", "/collection/manual/" + id, "{\"title\":\"Day\",\"year\":0,\"notes\":\"\"}");
        // Then
        assertStatus(noted, 201);
        assertThat(noted.jsonPath().getString("artist")).isEqualTo("Ada (2)");
        assertThat(changed.jsonPath().getString("title")).isEqualTo("Day");
        assertThat(changed.jsonPath().getString("format")).isEqualTo("LP");
        assertThat(changed.<Integer> path("year")).isNull();
        assertThat(changed.<String> path("notes")).isNull();
        assertThat(stranger.get("/collection/manual/" + id).jsonPath().getString("title")).isEqualTo("Day");
        assertStatus(stranger.delete("/collection/manual/" + id), 204);
        assertProblem(stranger.get("/collection/manual/" + id), 404, "not_found");
        assertThat(discogs.calls()).isZero();
    }

    @Test
    void entriesStandBeforeTheRestOfTheCollectionOnPagesOfTheirOwn() {
        // Given
        var withoutEntries = client.get("/collection", "limit", 2).jsonPath();
        var id = note(client, "First");
        note(client, "Second");
        note(client, "Third");
        // When
        var first = client.get("/collection", "limit", 2).jsonPath();
        var second = client.get("/collection", "limit", 2, "cursor", first.getString("next_cursor")).jsonPath();
        var third = client.get("/collection", "limit", 2, "cursor", second.getString("next_cursor")).jsonPath();
        var folder = client.get("/collection", "limit", 2, "folder", 1).jsonPath();
        // Then
        assertThat(first.getList("items.source", String.class)).containsExactly("manual", "manual");
        assertThat(second.getList("items.manual_id", String.class)).containsExactly(id);
        assertThat(second.getString("items[0].release.artists[0].name")).isEqualTo("Ada");
        assertThat(second.getString("items[0].release.id")).isNull();
        assertThat(third.getList("items")).isEqualTo(withoutEntries.getList("items"));
        assertThat(third.getList("items.source", String.class)).containsExactly("discogs", "discogs");
        assertThat(folder.getList("items.source", String.class)).doesNotContain("manual");
    }

    @Test
    void entriesArePaged() {
        // Given
        for (int i = 0; i < 5; i++) {
            note(client, "Entry " + i);
        }
        // When
        var first = client.get("/collection/manual", "limit", 3).jsonPath();
        var second = client.get("/collection/manual", "limit", 3, "cursor", first.getString("next_cursor")).jsonPath();
        // Then
        assertThat(first.getList("items.title", String.class)).containsExactly("Entry 4", "Entry 3", "Entry 2");
        assertThat(second.getList("items.title", String.class)).containsExactly("Entry 1", "Entry 0");
        assertThat(second.getString("next_cursor")).isNull();
    }

    @Test
    void theNumberOfEntriesIsBoundedHoweverManyAreNotedAtOnce() throws SQLException {
        // Given
        noted(498);
        // When
        var answers = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> client.send("POST", "/collection/manual", ENTRY).statusCode(), Thread::startVirtualThread)).toList();
        var statuses = answers.stream().map(CompletableFuture::join).toList();
        // Then
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
    }

    @Test
    void anEntryIsNotedOnceUnderOneKey() {
        // Given
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("POST", "/collection/manual", ENTRY, "Idempotency-Key", key);
        var again = client.send("POST", "/collection/manual", ENTRY, "Idempotency-Key", key);
        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(client.get("/collection/manual").jsonPath().getList("items")).hasSize(1);
    }

    @Test
    void entriesOutliveTheConnection() {
        // Given
        var id = note(client, "Kept");
        // When
        assertStatus(client.send("POST", "/integration/disconnect", ""), 200);
        // Then
        assertStatus(client.get("/collection/manual/" + id), 200);
    }

    @Test
    void entriesOfAnotherDoNotExist() {
        // Given
        var path = "/collection/manual/" + note(client, "Mine");
        var other = connected("jonas");
        // When
        var answers = List.of(other.get(path), other.send("PATCH", path, "{\"title\":\"Theirs\"}"), other.delete(path),
                other.get(path + "/matches"), other.send("POST", path + "/match", "{\"release_id\":1005}"),
                other.get("/collection/manual/" + UUID.randomUUID()), other.get("/collection/manual/none"));
        // Then
        answers.forEach(answer -> assertProblem(answer, 404, "not_found"));
        assertThat(client.get(path).jsonPath().getString("title")).isEqualTo("Mine");
        assertThat(other.get("/collection/manual").jsonPath().getList("items")).isEmpty();
        assertThat(other.get("/collection", "limit", 1).jsonPath().getList("items.source")).containsOnly("discogs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":"x"}                                   | artist
            {"artist":"x"}                                  | title
            {"artist":" ","title":"x"}                      | artist
            {"artist":"x","title":"x","year":99}            | year
            {"artist":"x","title":"x","year":99999}         | year
            """)
    void whatSaysNothingIsRefused(String body, String field) {
        // When
        var answer = client.send("POST", "/collection/manual", body);
        // Then
        assertProblem(answer, 400, "validation_failed");
        assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\u0000", "\\u001b", "\\u0085", "\\ud83c" })
    void whatCannotBeWrittenDownIsRefusedAndTheKeyIsFree(String character) {
        // Given
        var key = UUID.randomUUID().toString();
        for (var field : List.of("artist", "title", "format", "notes")) {
            // When
            var entry = new JsonObject(ENTRY).put(field, "a?b").encode().replace("a?b", "a" + character + "b");
            var answer = client.send("POST", "/collection/manual", entry, "Idempotency-Key", key);
            // Then
            assertProblem(answer, 400, "validation_failed");
            assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo(field);
        }
        assertStatus(client.send("POST", "/collection/manual", ENTRY, "Idempotency-Key", key), 201);
    }

    @Test
    void notesHaveLines() {
        var noted = client.send("POST", "/collection/manual",
                "{\"artist\":\"x\",\"title\":\"x\",\"notes\":\"one\\n\\ttwo\"}");
        assertThat(noted.jsonPath().getString("notes")).isEqualTo("one\n\ttwo");
    }

    @Test
    void textsAreBounded() {
        var tooLong = "x".repeat(1_001);
        for (var field : List.of("artist", "title", "format", "notes")) {
            var answer = client.send("PATCH", "/collection/manual/" + UUID.randomUUID(),
                    "{\"" + field + "\":\"" + tooLong + "\"}");
            assertProblem(answer, 400, "validation_failed");
            assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo(field);
        }
    }

    private void noted(int entries) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("""
                insert into manual_entry (id, account, artist, title, created_at, changed_at)
                select gen_random_uuid(), ?::uuid, 'Ada', 'Night', now(), now() from generate_series(1, ?)""")) {
            statement.setString(1, client.account().toString());
            statement.setInt(2, entries);
            assertThat(statement.executeUpdate()).isEqualTo(entries);
        }
    }
}
