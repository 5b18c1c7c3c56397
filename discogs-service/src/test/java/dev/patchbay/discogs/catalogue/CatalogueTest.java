package dev.patchbay.discogs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;
import dev.patchbay.oauth1.SignatureMethod;
import dev.patchbay.stack.ProofSize;
import io.quarkus.test.junit.QuarkusTest;

/** Search, catalogue and market as clients see them, while Discogs is well. */
@QuarkusTest
class CatalogueTest extends ConnectedTest {

    @ParameterizedTest
    @ValueSource(strings = { "release", "master", "artist", "label" })
    void everyTypeCanBeSearchedForAndPagedThrough(String type) {
        // When
        var first = client.get("/search", "q", "the", "type", type, "limit", 3).jsonPath();
        var second = client.get("/search", "q", "the", "type", type, "limit", 3, "cursor", first.getString("next_cursor"))
                .jsonPath();
        // Then
        assertThat(first.getList("items.type", String.class)).hasSize(3).containsOnly(type);
        assertThat(second.getList("items.id", Long.class)).hasSize(3)
                .doesNotContainAnyElementsOf(first.getList("items.id", Long.class));
    }

    @Test
    void fieldsNarrowASearch() {
        // Given
        var sample = discogs.api("noor", "/database/search?type=release&q=the&per_page=1").at("/results/0");
        var catno = sample.path("catno").asText();
        // When
        var found = client.get("/search", "catno", catno, "type", "release").jsonPath();
        // Then
        assertThat(found.getList("items.catno", String.class)).isNotEmpty().containsOnly(catno);
        assertThat(found.getList("items.year")).allSatisfy(year -> assertThat(year).isInstanceOfAny(Integer.class));
    }

    @Test
    void theSameNumberIsOneReleaseAndAnotherMaster() {
        // Given
        var number = discogs.api("noor", "/database/search?type=master&per_page=1").at("/results/0/id").asLong();
        // When
        var master = client.get("/masters/" + number).jsonPath();
        var release = client.get("/releases/" + number).jsonPath();
        // Then
        assertThat(master.getLong("id")).isEqualTo(number);
        assertThat(release.getLong("id")).isEqualTo(number);
        assertThat(release.getString("title")).isNotEqualTo(master.getString("title"));
        assertThat(master.getString("url")).contains("/master/" + number);
        assertThat(release.getString("url")).contains("/release/" + number);
        assertThat(master.getLong("main_release")).isNotEqualTo(number);
    }

    @Test
    void aReleaseIsNormalised() {
        // Given
        long id = discogs.api("noor", "/database/search?type=master&per_page=1").at("/results/0/id").asLong();
        var version = client.get("/masters/" + id + "/versions", "limit", 1).jsonPath().getLong("items[0].id");
        // When
        var release = client.get("/releases/" + version).jsonPath();
        // Then
        assertThat(release.getLong("master_id")).isEqualTo(id);
        assertThat(release.getString("artists[0].name")).isNotBlank();
        assertThat(release.getLong("labels[0].id")).isPositive();
        assertThat(release.getInt("formats[0].quantity")).isPositive();
        assertThat(release.getList("tracks.title", String.class)).isNotEmpty().doesNotContainNull();
        assertThat(release.getList("extra_artists")).isNotNull();
        assertThat(release.getString("images[0].url")).startsWith("http");
        assertThat(release.getInt("community.have")).isNotNegative();
        assertThat(release.getString("meta.source")).isEqualTo("live");
    }

    @Test
    void manyReleasesAreReadWhateverTheyLack() {
        // Given
        var year = new HashSet<Object>();
        var masters = new HashSet<Object>();
        var extras = new HashSet<Integer>();
        for (int id = 1_000; id < 1_000 + ProofSize.of(50, 150); id++) {
            // When
            var answer = client.get("/releases/" + id);
            // Then
            assertStatus(answer, 200);
            year.add(answer.path("year") == null);
            masters.add(answer.path("master_id") == null);
            extras.add(answer.jsonPath().getList("extra_artists").size());
        }
        assertThat(masters).contains(true);
        assertThat(extras).contains(0).hasSizeGreaterThan(1);
        assertThat(year).contains(false);
    }

    @Test
    void anArtistsListSaysWhatIsAMaster() {
        // Given
        var artist = discogs.api("noor", "/database/search?type=artist&per_page=1").at("/results/0/id").asLong();
        // When
        var one = client.get("/artists/" + artist).jsonPath();
        var list = client.get("/artists/" + artist + "/releases", "sort", "year", "order", "desc").jsonPath();
        // Then
        assertThat(one.getString("name")).isNotBlank();
        assertThat(list.getList("items.type", String.class)).isNotEmpty().isSubsetOf("master", "release");
        assertThat(list.getList("items.findAll { it.type == 'master' }.main_release")).doesNotContainNull();
        assertThat(list.getList("items.findAll { it.type == 'release' }.main_release")).containsOnlyNulls();
    }

    @Test
    void aLabelAndItsReleasesAreRead() {
        assertThat(client.get("/labels/1").jsonPath().getString("name")).isNotBlank();
        assertThat(client.get("/labels/1/releases").jsonPath().getList("items.id", Long.class)).isNotEmpty();
    }

    @Test
    void versionsAreNarrowedAndSorted() {
        // Given
        var all = client.get("/masters/1000/versions", "limit", 100, "sort", "country").jsonPath();
        var countries = all.getList("items.country", String.class);
        // When
        var some = client.get("/masters/1000/versions", "country", countries.getFirst(), "limit", 100).jsonPath();
        // Then
        assertThat(countries).hasSize(64).isSorted();
        assertThat(some.getList("items.country", String.class)).containsOnly(countries.getFirst());
    }

    @Test
    void statisticsAndPricesAreTold() {
        // When
        var stats = client.get("/releases/1000/stats").jsonPath();
        // Then
        assertThat(stats.getInt("have") + stats.getInt("want")).isNotNegative();
        Set<Object> currencies = new HashSet<>();
        for (int id = 1_000; id < 1_020; id++) {
            var market = client.get("/marketplace/stats/" + id).jsonPath();
            assertThat(market.getInt("num_for_sale")).isNotNegative();
            currencies.add(market.get("lowest_price.currency"));
        }
        assertThat(currencies).contains("USD").isSubsetOf("USD", null);
    }

    @Test
    void theSameSearchIsAnsweredFromTheAccountsCache() {
        // Given
        client.get("/search", "q", "cached once");
        discogs.mend();
        // When
        var again = client.get("/search", "q", " cached once ").jsonPath();
        var other = connected("jonas").get("/search", "q", "cached once").jsonPath();
        // Then
        assertThat(again.getString("meta.source")).isEqualTo("cache");
        assertThat(other.getString("meta.source")).isEqualTo("live");
        assertThat(discogs.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(SignatureMethod.class)
    void signedRequestsAreAccepted(SignatureMethod method) {
        // Given
        var signed = DiscogsClient.connected(gateway, tokenService, "jonas", discogs.grant("jonas", method));
        // When, Then
        assertStatus(signed.get("/search", "q", "Señor & the +20%", "artist", "a=b,c"), 200);
        assertStatus(signed.get("/collection", "limit", 1), 200);
        assertThat(signed.get("/identity").<String> path("username")).isEqualTo("jonas_crates");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /search                                  | q
            /search?q=%20                            | q
            /search?type=release                     | q
            /search?q=a&type=person                  | type
            /search?q=a&year=84                      | year
            /search?q=a&artist=%20                   | artist
            /search?q=a&limit=0                      | limit
            /search?q=a&limit=101                    | limit
            /search?q=a&cursor=b2Zmc2V0OjU           | cursor
            /search?q=a&cursor=zzz                   | cursor
            /releases/0                              | id
            /releases/-1                             | id
            /releases/01                             | id
            /releases/m1000                          | id
            /releases/99999999999                    | id
            /releases/..%2Fmasters%2F1               | id
            /masters/1.5                             | id
            /masters/1000/versions?sort=price        | sort
            /artists/abc                             | id
            /artists/1/releases?order=up             | order
            /labels/x/releases                       | id
            /marketplace/stats/x                     | id
            /collection?folder=x                     | folder
            /collection?sort=colour                  | sort
            /collection/releases/x                   | id
            /wantlist?limit=ten                      | limit
            /collection/manual?limit=0               | limit
            """)
    void whatCannotBeMeantIsRefusedBeforeAnybodyIsAsked(String path, String field) {
        // When
        var answer = client.raw(path);
        // Then
        assertProblem(answer, 400, "validation_failed");
        assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo(field);
        assertThat(discogs.calls()).isZero();
    }

    @Test
    void whatDiscogsDoesNotHaveIsNotFound() {
        for (var path : new String[] { "/releases/999999", "/masters/999999", "/artists/999999", "/labels/999999",
                "/marketplace/stats/999999" }) {
            assertProblem(client.get(path), 404, "not_found");
        }
    }
}
