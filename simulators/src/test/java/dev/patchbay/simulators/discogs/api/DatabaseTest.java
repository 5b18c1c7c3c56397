package dev.patchbay.simulators.discogs.api;

import static dev.patchbay.simulators.TestDiscogs.APP;
import static dev.patchbay.simulators.TestDiscogs.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.discogs.DiscogsFixture;
import io.vertx.core.json.JsonObject;

class DatabaseTest extends DiscogsFixture {

    /** The first release with a master, and that master. */
    private static final int VERSION = 1500;
    private static final int MASTER = 1000;

    @Test
    void aReleaseLeadsToItsMasterAndBack() {
        // When
        JsonObject release = discogs.json("/releases/" + VERSION, APP);
        JsonObject master = discogs.json(release.getString("master_url"), APP);
        JsonObject versions = discogs.json(master.getString("versions_url"), APP);
        // Then
        assertThat(release.getInteger("master_id")).isEqualTo(MASTER);
        assertThat(master.getInteger("main_release")).isEqualTo(VERSION);
        assertThat(discogs.json(master.getString("main_release_url"), APP)).isEqualTo(release);
        assertThat(versions.getJsonObject("pagination").getInteger("items")).isEqualTo(64);
        assertThat(versions.getJsonArray("versions").getJsonObject(0).getInteger("id")).isEqualTo(VERSION);
    }

    @Test
    void aSearchCanBeTooHard() {
        discogs.control("PUT", "/control/discogs", Map.of("searches", "too_slow"));
        assertError(discogs.get("/database/search?q=x", MIRA), 500, "Query time exceeded. Please try a simpler query.");
        discogs.control("PUT", "/control/discogs", Map.of("searches", "malformed"));
        assertError(discogs.get("/database/search?q=x", MIRA), 500, "An internal server error occurred. (Malformed query?)");
    }

    @Test
    void aSingleVersionHasNoMaster() {
        // When
        JsonObject release = discogs.json("/releases/" + MASTER, APP);
        // Then
        assertThat(release.fieldNames()).doesNotContain("master_id", "master_url");
        assertThat(release.getString("title")).isNotEqualTo(discogs.json("/masters/" + MASTER, APP).getString("title"));
    }

    @Test
    void aReleaseIsWrittenAsDiscogsDoes() {
        // When
        JsonObject release = discogs.json("/releases/" + VERSION, null);
        // Then
        assertThat(release.getString("date_added")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d-0[78]:00");
        assertThat(release.getJsonArray("formats").getJsonObject(0).getValue("qty")).isInstanceOf(String.class);
        assertThat(release.getJsonArray("artists").getJsonObject(0).fieldNames())
                .containsExactly("name", "anv", "join", "role", "tracks", "id", "resource_url");
        assertThat(release.getJsonArray("tracklist").getJsonObject(0).getString("type_")).isEqualTo("track");
        assertThat(release.getJsonObject("community").getJsonObject("rating").fieldNames())
                .containsExactly("count", "average");
    }

    @Test
    void anArtistsPageMixesMastersAndReleases() {
        // When
        JsonObject page = discogs.json("/artists/1/releases?sort=title&sort_order=asc", APP);
        // Then
        List<JsonObject> rows = page.getJsonArray("releases").stream().map(JsonObject.class::cast).toList();
        assertThat(rows).extracting(row -> row.getString("type")).contains("master", "release");
        assertThat(rows).extracting(row -> row.getString("title")).isSorted();
        assertThat(rows).allMatch(row -> row.containsKey("main_release") == row.getString("type").equals("master"));
    }

    @Test
    void aGroupNamesItsMembersAndTheyNameIt() {
        // Given
        JsonObject group = discogs.json("/artists/330", APP);
        // When
        JsonObject member = discogs.json(group.getJsonArray("members").getJsonObject(0).getString("resource_url"), APP);
        // Then
        assertThat(member.getJsonArray("groups").encode()).contains("\"id\":330,");
        assertThat(member.getString("realname")).isNotEmpty();
    }

    @Test
    void aLabelListsWhatItReleased() {
        // When
        JsonObject release = discogs.json(discogs.json("/labels/1", APP).getString("releases_url"), APP)
                .getJsonArray("releases").getJsonObject(0);
        // Then
        assertThat(discogs.json(release.getString("resource_url"), APP).getJsonArray("labels").getJsonObject(0)
                .getInteger("id")).isEqualTo(1);
    }

    @Test
    void theSearchFindsWhatIsNamedAndWritesYearsAsText() {
        // Given
        JsonObject release = IntStream.iterate(VERSION + 64, id -> id + 1)
                .mapToObj(id -> discogs.json("/releases/" + id, APP)).filter(json -> json.getInteger("year") > 0)
                .findFirst().orElseThrow();
        String artist = release.getJsonArray("artists").getJsonObject(0).getString("name").replace(" ", "%20");
        // When
        JsonObject page = discogs.json("/database/search?type=release&artist=" + artist + "&year="
                + release.getInteger("year") + "&country=" + release.getString("country"), APP);
        // Then
        List<JsonObject> results = page.getJsonArray("results").stream().map(JsonObject.class::cast).toList();
        assertThat(results).extracting(result -> result.getInteger("id")).contains(release.getInteger("id"));
        assertThat(results).allMatch(result -> result.getString("type").equals("release"))
                .allMatch(result -> result.getString("year").equals(release.getInteger("year").toString()));
    }

    @Test
    void theSearchKnowsAllFourTypes() {
        for (String type : List.of("release", "master", "artist", "label")) {
            assertThat(discogs.json("/database/search?per_page=1&type=" + type, APP).getJsonArray("results")
                    .getJsonObject(0).getString("type")).isEqualTo(type);
        }
        assertError(discogs.get("/database/search?type=song", APP), 422,
                "Invalid type: expected one of release, master, artist, label");
    }

    @Test
    void pricesAreInTheCurrencyAskedFor() {
        // Given
        JsonObject master = discogs.json("/masters/" + MASTER, APP);
        // When
        JsonObject inYen = discogs.json("/masters/" + MASTER + "?curr_abbr=JPY", APP);
        // Then
        assertThat(inYen.getDouble("lowest_price")).isCloseTo(master.getDouble("lowest_price") * 149,
                Offset.offset(0.01));
        assertError(discogs.get("/releases/" + VERSION + "?curr_abbr=XXX", APP), 422, "Invalid curr_abbr: expected one of "
                + "USD, GBP, EUR, CAD, AUD, JPY, CHF, MXN, BRL, NZD, SEK, ZAR");
    }

    @Test
    void theMarketplaceKnowsWhatIsForSaleAndForWhom() {
        // Given
        JsonObject forSale = discogs.json("/masters/" + MASTER + "/versions?per_page=100", APP).getJsonArray("versions")
                .stream().map(JsonObject.class::cast)
                .filter(version -> discogs.json("/marketplace/stats/" + version.getInteger("id"), APP)
                        .getValue("num_for_sale") != null)
                .findFirst().orElseThrow();
        String path = "/marketplace/price_suggestions/" + forSale.getInteger("id");
        // When / Then
        assertThat(discogs.json(path, MIRA).getJsonObject("Very Good Plus (VG+)").getString("currency")).isEqualTo("USD");
        assertThat(discogs.json(path, MIRA).fieldNames()).hasSize(8);
        assertThat(discogs.get(path, tokenOf("noor")).body()).isEqualTo("{}");
        assertThat(discogs.get(path, APP).statusCode()).isEqualTo(401);
        assertThat(discogs.json("/releases/" + VERSION + "/stats", null).fieldNames())
                .containsExactly("num_have", "num_want");
    }

    @ParameterizedTest
    @CsvSource({ "/releases/99,Release not found.", "/masters/1750,Master Release not found.",
            "/artists/9999,Artist not found.", "/labels/9999,Label not found.",
            "/releases/abc,The request resource was not found.", "/users/nobody,The request resource was not found.",
            "/inventory,The request resource was not found.", "/marketplace/stats/99,Release not found." })
    void whatIsNotThereIsNamed(String path, String message) {
        assertError(discogs.get(path, APP), 404, message);
    }

    @Test
    void aWrongVerbIsRefused() {
        assertError(discogs.call("DELETE", "/releases/" + VERSION, MIRA, null), 405, "Method not allowed.");
        assertError(discogs.get("/oauth/access_token", MIRA), 405, "Method not allowed.");
    }
}
