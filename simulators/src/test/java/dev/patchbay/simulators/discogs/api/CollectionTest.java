package dev.patchbay.simulators.discogs.api;

import static dev.patchbay.simulators.TestDiscogs.APP;
import static dev.patchbay.simulators.TestDiscogs.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.discogs.DiscogsFixture;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

class CollectionTest extends DiscogsFixture {

    private static final String MIRAS = "/users/mira_crates";
    private static final String JONAS_FOLDERS = "/users/jonas_crates/collection/folders";
    private static final String OWNER_ONLY = "You are not allowed to view this resource. "
            + "Please authenticate as the owner to view this content.";

    @Test
    void theOwnerSeesAllFoldersAndOthersOnlyTheFirst() {
        // When
        JsonArray own = discogs.json(MIRAS + "/collection/folders", MIRA).getJsonArray("folders");
        JsonArray foreign = discogs.json(MIRAS + "/collection/folders", JONAS).getJsonArray("folders");
        // Then
        assertThat(own.stream().map(folder -> ((JsonObject) folder).getString("name")))
                .containsExactly("All", "Uncategorized", "Living room", "To sell");
        assertThat(own.stream().mapToInt(folder -> ((JsonObject) folder).getInteger("count")).sum()).isEqualTo(2 * 312);
        assertThat(foreign.stream().map(folder -> ((JsonObject) folder).getInteger("id"))).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({ "/users/mira_crates/collection/folders/1/releases", "/users/mira_crates/collection/value",
            "/users/tam_crates/collection/folders", "/users/tam_crates/collection/folders/0/releases",
            "/users/tam_crates/wants", "/users/tam_crates/collection/fields" })
    void whatIsPrivateIsForItsOwner(String path) {
        // Given
        String owner = path.contains("mira") ? MIRA : tokenOf("tam");
        // When / Then
        assertThat(discogs.get(path, owner).statusCode()).isEqualTo(200);
        assertError(discogs.get(path, JONAS), 403, OWNER_ONLY);
        assertError(discogs.get(path, null), 403, OWNER_ONLY);
    }

    @Test
    void onlyTheOwnerSeesTheAddressAndTheNotes() {
        assertThat(discogs.json(MIRAS, MIRA).getString("email")).isEqualTo("mira@people.example");
        assertThat(discogs.json(MIRAS, JONAS).containsKey("email")).isFalse();
        assertThat(firstWant(MIRA).containsKey("notes")).isTrue();
        assertThat(firstWant(JONAS).containsKey("notes")).isFalse();
        assertThat(discogs.json(MIRAS + "/collection/fields", JONAS).getJsonArray("fields")).hasSize(2);
    }

    @Test
    void theWorthIsTextWithACurrency() {
        assertThat(discogs.json(MIRAS + "/collection/value", MIRA).stream().map(Map.Entry::getValue))
                .allSatisfy(value -> assertThat((String) value).matches("\\$\\d{1,3}(,\\d{3})*\\.\\d\\d"));
    }

    @Test
    void onlyTheOwnerChangesAnything() {
        assertError(discogs.call("POST", JONAS_FOLDERS + "/1/releases/1001", MIRA, null), 403,
                "You don't have permission to access this resource.");
        assertError(discogs.call("PUT", "/users/jonas_crates/wants/1001", APP, null), 401,
                "You must authenticate to access this resource.");
        assertError(discogs.call("POST", JONAS_FOLDERS, null, Map.of("name", "x")), 401,
                "You must authenticate to access this resource.");
    }

    @Test
    void aCopyIsAddedMovedRatedAndRemoved() {
        // Given
        int folder = new JsonObject(discogs.call("POST", JONAS_FOLDERS, JONAS, Map.of("name", "New arrivals")).body())
                .getInteger("id");
        // When
        HttpResponse<String> added = discogs.call("POST", JONAS_FOLDERS + "/1/releases/1001", JONAS, null);
        String instance = new JsonObject(added.body()).getString("resource_url");
        HttpResponse<String> moved = discogs.call("POST", instance, JONAS, Map.of("folder_id", folder, "rating", 4));
        // Then
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(moved.statusCode()).isEqualTo(204);
        JsonObject copy = copies("1001").getJsonObject(0);
        assertThat(copy.getInteger("folder_id")).isEqualTo(folder);
        assertThat(copy.getInteger("rating")).isEqualTo(4);
        assertThat(copy.getString("date_added")).isEqualTo("2026-11-01T04:00:00-08:00");
        assertThat(discogs.call("DELETE", instance, JONAS, null).statusCode()).isEqualTo(404);
        assertThat(discogs.call("DELETE", instance.replace("/folders/1/", "/folders/" + folder + "/"), JONAS, null)
                .statusCode()).isEqualTo(204);
        assertThat(copies("1001")).isEmpty();
    }

    @Test
    void theSameReleaseCanBeOwnedTwice() {
        // When
        discogs.call("POST", JONAS_FOLDERS + "/1/releases/1002", JONAS, null);
        discogs.call("POST", JONAS_FOLDERS + "/1/releases/1002", JONAS, null);
        // Then
        assertThat(copies("1002").stream().map(copy -> ((JsonObject) copy).getInteger("instance_id")).distinct())
                .hasSize(2);
        discogs.reset();
        assertThat(copies("1002")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "0/releases/1001|403|You don't have permission to access this resource.",
            "77/releases/1001|404|The request resource was not found.", "1/releases/99|404|Release not found." })
    void aCopyNeedsARealFolderAndARealRelease(String path, int status, String message) {
        assertError(discogs.call("POST", JONAS_FOLDERS + "/" + path, JONAS, null), status, message);
    }

    @Test
    void aWantIsAddedChangedAndRemoved() {
        // Given
        String want = "/users/noor_crates/wants/1003";
        String noor = tokenOf("noor");
        // When
        HttpResponse<String> added = discogs.call("PUT", want + "?notes=Only%20mono", noor, null);
        HttpResponse<String> changed = discogs.call("POST", want, noor, Map.of("rating", 5));
        // Then
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(changed.body()).getString("notes")).isEqualTo("Only mono");
        assertThat(new JsonObject(changed.body()).getInteger("rating")).isEqualTo(5);
        assertThat(discogs.call("DELETE", want, noor, null).statusCode()).isEqualTo(204);
        assertThat(discogs.call("DELETE", want, noor, null).statusCode()).isEqualTo(404);
    }

    @Test
    void aRatingOutOfRangeIsRefused() {
        assertError(discogs.call("PUT", "/users/jonas_crates/wants/1001", JONAS, Map.of("rating", 6)), 422,
                "Invalid rating: expected one of 0, 1, 2, 3, 4, 5");
        assertError(discogs.call("PUT", "/users/jonas_crates/wants/1001?rating=best", JONAS, null), 422,
                "Invalid rating: expected a number");
    }

    private JsonArray copies(String release) {
        return discogs.json("/users/jonas_crates/collection/releases/" + release, JONAS).getJsonArray("releases");
    }

    private JsonObject firstWant(String authorization) {
        return discogs.json(MIRAS + "/wants", authorization).getJsonArray("wants").getJsonObject(0);
    }
}
