package dev.patchbay.spotify.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What is in a playlist, as clients change it. */
@QuarkusTest
class PlaylistItemsTest extends PlaylistScene {

    @Test
    void manyItemsAreAddedInOrderWhereTheyAreWanted() {
        // Given
        var id = create(Map.of("name", "Long")).getString("id");
        var some = tracks(30);
        var last = some.getLast();
        add(id, List.of(last), null);
        var uris = IntStream.range(0, 250).mapToObj(number -> some.get(number % 29)).toList();
        spotify.mend();
        // When
        var added = add(id, uris, 0);
        // Then
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(spotify.calls()).isEqualTo(3);
        assertThat(added.path("snapshot_id").toString()).isEqualTo(client.get("/playlists/" + id).path("snapshot_id"));
        var expected = new ArrayList<>(uris);
        expected.add(last);
        assertThat(all(id)).extracting(item -> item.get("uri")).isEqualTo(expected);
    }

    @Test
    void anAdditionThatFailsHalfWayTellsWhatIsDoneAndIsNotRepeatedUnderItsKey() {
        // Given
        var id = create(Map.of("name", "Half")).getString("id");
        var good = IntStream.range(0, 100).mapToObj(number -> tracks(10).get(number % 10)).toList();
        var uris = new ArrayList<>(good);
        uris.add("spotify:track:" + "0".repeat(22));
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("POST", "/playlists/" + id + "/items", Map.of("uris", uris), "Idempotency-Key", key);
        var second = client.send("POST", "/playlists/" + id + "/items", Map.of("uris", uris), "Idempotency-Key", key);
        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(207);
        assertThat(first.jsonPath().getList("done")).isEqualTo(good);
        assertThat(first.jsonPath().getList("failed")).isEqualTo(uris.subList(100, 101));
        assertThat(second.statusCode()).isEqualTo(207);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(all(id)).hasSize(100);
    }

    @Test
    void itemsAreMovedAndRemoved() {
        // Given
        var id = create(Map.of("name", "Order")).getString("id");
        var uris = tracks(4);
        String snapshot = add(id, uris, null).path("snapshot_id");
        // When
        var moved = client.send("PUT", "/playlists/" + id + "/items",
                Map.of("range_start", 2, "insert_before", 0, "range_length", 2, "snapshot_id", snapshot));
        var removed = client.send("DELETE", "/playlists/" + id + "/items",
                Map.of("uris", uris.subList(0, 1), "snapshot_id", moved.<String> path("snapshot_id")));
        // Then
        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
        assertThat(all(id)).extracting(item -> item.get("uri")).containsExactly(uris.get(2), uris.get(3), uris.get(1));
        assertThat(removed.path("snapshot_id").toString()).isNotEqualTo(moved.path("snapshot_id"));
    }

    @Test
    void aMoveWhoseEndNobodyKnowsIsNotMadeAgain() {
        // Given
        var id = create(Map.of("name", "Still")).getString("id");
        spotify.mend();
        spotify.breakApi("{\"kind\":\"cut\",\"times\":1}");
        // When
        var answer = client.send("PUT", "/playlists/" + id + "/items", Map.of("range_start", 0, "insert_before", 1));
        // Then
        assertProblem(answer, 502, "provider_unreachable");
        assertThat(spotify.calls()).isLessThanOrEqualTo(1);
    }

    @Test
    void aMoveIsMadeOnceUnderItsKeyWhetherOrNotItsEndIsKnown() {
        // Given
        var id = create(Map.of("name", "Moved once")).getString("id");
        var uris = tracks(3);
        add(id, uris, null);
        var path = "/playlists/" + id + "/items";
        var move = Map.of("range_start", 0, "insert_before", 3);
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("PUT", path, move, "Idempotency-Key", key);
        var again = client.send("PUT", path, move, "Idempotency-Key", key);
        // Then
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(all(id)).extracting(item -> item.get("uri")).containsExactly(uris.get(1), uris.get(2), uris.get(0));
        // Given
        var unknown = UUID.randomUUID().toString();
        spotify.breakApi("{\"kind\":\"cut\",\"times\":1}");
        assertProblem(client.send("PUT", path, move, "Idempotency-Key", unknown), 502, "provider_unreachable");
        spotify.mend();
        // When
        var repeated = client.send("PUT", path, move, "Idempotency-Key", unknown);
        // Then
        assertProblem(repeated, 409, "conflict");
        assertThat(spotify.calls()).isZero();
    }

    @Test
    void senselessChangesOfItemsAreRefusedBeforeAnythingIsSent() {
        // Given
        var path = "/playlists/" + "0".repeat(22) + "/items";
        var album = List.of("spotify:album:" + "0".repeat(22));
        spotify.mend();
        // When, Then
        assertProblem(client.send("POST", path, Map.of("uris", album)), 400, "validation_failed");
        assertProblem(client.send("POST", path, Map.of("uris", tracksThatAreNot(1_001))), 400, "validation_failed");
        assertProblem(client.send("POST", path, Map.of("uris", tracksThatAreNot(1), "position", -1)), 400,
                "validation_failed");
        assertProblem(client.send("PUT", path, Map.of("range_start", 1)), 400, "validation_failed");
        assertProblem(client.send("PUT", path, Map.of("range_start", 1, "insert_before", 0, "range_length", 0)), 400,
                "validation_failed");
        assertProblem(client.send("DELETE", path, Map.of("uris", List.of())), 400, "validation_failed");
        assertProblem(client.send("DELETE", path, Map.of("uris", tracksThatAreNot(1), "snapshot_id", "a b")), 400,
                "validation_failed");
        assertProblem(client.send("DELETE", "/playlists/..%2Fme/items", Map.of("uris", tracksThatAreNot(1))), 400,
                "validation_failed");
        assertThat(spotify.calls()).isZero();
    }

    private static List<String> tracksThatAreNot(int count) {
        return IntStream.range(0, count).mapToObj(number -> "spotify:track:" + "%022d".formatted(number)).toList();
    }
}
