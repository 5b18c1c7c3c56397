package dev.patchbay.discogs.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import io.quarkus.test.junit.QuarkusTest;

/** Collection and wantlist as clients see and change them, while Discogs is well. */
@QuarkusTest
class CollectionTest extends ConnectedTest {

    private static final int MIRAS = 312;

    @AfterEach
    void wholePages() {
        discogs.shortPages(false);
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aCollectionIsPagedToItsEndEvenIfPagesAreShort(boolean shortPages) {
        // Given
        discogs.shortPages(shortPages);
        var seen = new HashSet<Long>();
        var sizes = new ArrayList<Integer>();
        var page = client.get("/collection", "limit", 60).jsonPath();
        // When
        while (true) {
            var ids = page.getList("items.instance_id", Long.class);
            sizes.add(ids.size());
            seen.addAll(ids);
            if (page.getString("next_cursor") == null) {
                break;
            }
            page = client.get("/collection", "limit", 60, "cursor", page.getString("next_cursor")).jsonPath();
        }
        // Then
        assertThat(sizes).hasSize(6);
        assertThat(seen.size()).isEqualTo(shortPages ? MIRAS - 3 : MIRAS);
    }

    @Test
    void anItemIsNormalised() {
        // When
        var page = client.get("/collection", "sort", "added", "order", "desc", "limit", 100).jsonPath();
        // Then
        assertThat(page.getString("items[0].source")).isEqualTo("discogs");
        assertThat(page.getString("items[0].added_at")).endsWith("Z");
        assertThat(page.getString("items[0].release.title")).isNotBlank();
        assertThat(page.getList("items.rating", Integer.class)).allMatch(rating -> rating >= 0 && rating <= 5);
        assertThat(page.getList("items.notes.flatten().value", String.class)).isNotEmpty();
        assertThat(page.getString("meta.source")).isEqualTo("live");
    }

    @Test
    void foldersFieldsAndValueAreRead() {
        assertThat(client.get("/collection/folders").jsonPath().getList("items.id", Long.class)).contains(0L, 1L);
        assertThat(client.get("/collection/fields").jsonPath().getList("items.name", String.class))
                .contains("Media Condition");
        var value = client.get("/collection/value").jsonPath();
        assertThat(value.getString("minimum.currency")).isEqualTo("USD");
        assertThat(value.getDouble("maximum.amount")).isGreaterThan(value.getDouble("minimum.amount"));
    }

    @Test
    void aPrivateCollectionIsItsOwners() {
        var tam = connected("tam");
        assertStatus(tam.get("/collection/value"), 200);
        assertStatus(tam.get("/collection"), 200);
    }

    @Test
    void aFolderIsCreatedOnceUnderOneKey() {
        // Given
        var name = "Folder " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        // When
        var first = client.send("POST", "/collection/folders", "{\"name\":\"" + name + "\"}", "Idempotency-Key", key);
        var again = client.send("POST", "/collection/folders", "{\"name\":\"" + name + "\"}", "Idempotency-Key", key);
        // Then
        assertStatus(first, 201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(client.get("/collection/folders").jsonPath().getList("items.name", String.class)).containsOnlyOnce(name);
    }

    @Test
    void aReleaseIsAddedRatedMovedAndRemoved() {
        // Given
        var jonas = connected("jonas");
        var folder = jonas.send("POST", "/collection/folders", "{\"name\":\"Shelf\"}").jsonPath().getLong("id");
        // When
        var copy = jonas.send("POST", "/collection/releases", "{\"release_id\":1003}");
        // Then
        assertStatus(copy, 201);
        var path = "/collection/releases/1003/instances/" + copy.jsonPath().getLong("instance_id");
        assertStatus(jonas.send("PATCH", path + "?folder=1", "{\"folder_id\":" + folder + ",\"rating\":4}"), 204);
        var moved = jonas.get("/collection", "folder", folder).jsonPath();
        assertThat(moved.getList("items.rating", Integer.class)).containsExactly(4);
        assertThat(copies(jonas)).contains(copy.jsonPath().getLong("instance_id"));
        assertStatus(jonas.delete(path + "?folder=" + folder), 204);
        assertThat(copies(jonas)).doesNotContain(copy.jsonPath().getLong("instance_id"));
        assertProblem(jonas.delete(path + "?folder=" + folder), 404, "not_found");
    }

    @Test
    void aReleaseIsAddedOnceUnderOneKey() {
        // Given
        var aiko = connected("aiko");
        var key = UUID.randomUUID().toString();
        int before = copies(aiko).size();
        // When
        var first = aiko.send("POST", "/collection/releases", "{\"release_id\":1003}", "Idempotency-Key", key);
        var again = aiko.send("POST", "/collection/releases", "{\"release_id\":1003}", "Idempotency-Key", key);
        // Then
        assertStatus(first, 201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(copies(aiko)).hasSize(before + 1);
        assertProblem(aiko.send("POST", "/collection/releases", "{\"release_id\":1004}", "Idempotency-Key", key), 400,
                "validation_failed");
    }

    @Test
    void aChangeThatMayHaveBeenMadeIsNotRepeated() {
        // Given
        discogs.breakApi("{\"kind\":\"status\",\"status\":500,\"times\":1}");
        discogs.countAnew();
        // When
        var answer = client.send("POST", "/collection/releases", "{\"release_id\":1003}");
        // Then
        assertProblem(answer, 502, "provider_error");
        assertThat(discogs.calls()).isEqualTo(1);
    }

    @Test
    void wantsArePutChangedAndRemoved() {
        // When
        var put = client.send("PUT", "/wantlist/1001", "{\"notes\":\"in blue\",\"rating\":3}");
        var changed = client.send("PATCH", "/wantlist/1001", "{\"rating\":5}");
        // Then
        assertStatus(put, 200);
        assertThat(put.jsonPath().getString("release.title")).isNotBlank();
        assertThat(changed.jsonPath().getInt("rating")).isEqualTo(5);
        assertThat(changed.jsonPath().getString("notes")).isEqualTo("in blue");
        assertThat(wants(client)).contains(1001L);
        assertStatus(client.delete("/wantlist/1001"), 204);
        assertThat(wants(client)).doesNotContain(1001L);
        assertProblem(client.delete("/wantlist/1001"), 404, "not_found");
    }

    @Test
    void aRemovalWhoseAnswerWasLostIsDone() {
        // Given
        assertStatus(client.send("PUT", "/wantlist/1002", "{}"), 200);
        discogs.breakApi("{\"kind\":\"cut\",\"times\":1}");
        discogs.countAnew();
        // When
        var removed = client.delete("/wantlist/1002");
        // Then
        assertStatus(removed, 204);
        assertThat(discogs.calls()).isEqualTo(2);
        assertThat(wants(client)).doesNotContain(1002L);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /collection/folders                         | {}                               | name
            POST   | /collection/folders                         | {"name":" "}                     | name
            POST   | /collection/releases                        | {"release_id":0}                 | release_id
            POST   | /collection/releases                        | {"release_id":1,"folder_id":0}   | folder_id
            PATCH  | /collection/releases/1/instances/1          | {"rating":1}                     | folder
            PATCH  | /collection/releases/1/instances/1?folder=0 | {"rating":1}                     | folder
            PATCH  | /collection/releases/1/instances/x?folder=1 | {"rating":1}                     | instance
            PATCH  | /collection/releases/1/instances/1?folder=1 | {}                               | rating
            PATCH  | /collection/releases/1/instances/1?folder=1 | {"rating":6}                     | rating
            DELETE | /collection/releases/1/instances/1          | {}                               | folder
            PUT    | /wantlist/x                                 | {}                               | id
            PUT    | /wantlist/1                                 | {"rating":-1}                    | rating
            """)
    void changesThatMakeNoSenseReachNobody(String method, String path, String body, String field) {
        // When
        var answer = client.send(method, path, body);
        // Then
        assertProblem(answer, 400, "validation_failed");
        assertThat(answer.jsonPath().getList("violations.field", String.class)).contains(field);
        assertThat(discogs.calls()).isZero();
    }

    private static List<Long> copies(DiscogsClient who) {
        return who.get("/collection/releases/1003").jsonPath().getList("items.instance_id", Long.class);
    }

    private static List<Long> wants(DiscogsClient who) {
        return who.get("/wantlist", "limit", 100).jsonPath().getList("items.id", Long.class);
    }
}
