package dev.patchbay.simulators.discogs.api;

import static dev.patchbay.simulators.TestDiscogs.APP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.simulators.discogs.DiscogsFixture;
import io.vertx.core.json.JsonObject;

class PagingTest extends DiscogsFixture {

    private static final String ITEMS = "/users/mira_crates/collection/folders/0/releases";

    @ParameterizedTest
    @CsvSource({ ITEMS + ",50,7", ITEMS + "?per_page=100,100,4", ITEMS + "?per_page=500,100,4",
            ITEMS + "?per_page=0&page=0,1,312", ITEMS + "?per_page=many,50,7" })
    void aCollectionHasPages(String path, int perPage, int pages) {
        // When
        JsonObject pagination = discogs.json(path, MIRA).getJsonObject("pagination");
        // Then
        assertThat(pagination.getInteger("page")).isEqualTo(1);
        assertThat(pagination.getInteger("per_page")).isEqualTo(perPage);
        assertThat(pagination.getInteger("pages")).isEqualTo(pages);
        assertThat(pagination.getInteger("items")).isEqualTo(312);
    }

    @Test
    void itIsReadToItsEndByFollowingTheAddresses() {
        // Given
        List<Integer> instances = new ArrayList<>();
        String next = ITEMS + "?per_page=60&sort=added&sort_order=desc";
        // When
        while (next != null) {
            JsonObject page = discogs.json(next, MIRA);
            page.getJsonArray("releases").forEach(item -> instances.add(((JsonObject) item).getInteger("instance_id")));
            next = page.getJsonObject("pagination").getJsonObject("urls").getString("next");
        }
        // Then
        assertThat(instances).hasSize(312).doesNotHaveDuplicates();
    }

    @Test
    void theHeaderNamesTheSamePagesAsTheBody() {
        // When
        HttpResponse<String> answer = discogs.get(ITEMS + "?per_page=100&page=2&sort=title", MIRA);
        // Then
        JsonObject urls = new JsonObject(answer.body()).getJsonObject("pagination").getJsonObject("urls");
        assertThat(urls.fieldNames()).containsExactly("first", "prev", "next", "last");
        assertThat(urls.getString("last")).endsWith(ITEMS + "?per_page=100&page=4&sort=title");
        assertThat(answer.headers().firstValue("Link").orElseThrow()).isEqualTo("<" + urls.getString("first")
                + ">; rel=first, <" + urls.getString("prev") + ">; rel=prev, <" + urls.getString("next") + ">; rel=next, <"
                + urls.getString("last") + ">; rel=last");
    }

    @Test
    void aSinglePageHasNoOthers() {
        // When
        HttpResponse<String> answer = discogs.get("/users/noor_crates/wants", APP);
        // Then
        assertThat(answer.body()).isEqualTo(
                "{\"pagination\":{\"page\":1,\"pages\":1,\"items\":0,\"per_page\":50,\"urls\":{}},\"wants\":[]}");
        assertThat(answer.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void thereIsNothingBeyondTheLastPage() {
        assertError(discogs.get(ITEMS + "?page=8", MIRA), 404, "The request resource was not found.");
    }

    @Test
    void pagesMayHoldFewerThanAskedFor() {
        // When
        discogs.control("PUT", "/control/discogs", Map.of("short_pages", true));
        // Then
        assertThat(IntStream.rangeClosed(1, 3).map(page -> discogs.json(ITEMS + "?page=" + page, MIRA)
                .getJsonArray("releases").size())).containsExactly(50, 49, 50);
    }

    @Test
    void anUnknownOrderIsRefused() {
        assertError(discogs.get(ITEMS + "?sort=colour", MIRA), 422,
                "Invalid sort: expected one of added, artist, catno, format, label, rating, title, year");
        assertError(discogs.get(ITEMS + "?sort=year&sort_order=up", MIRA), 422,
                "Invalid sort_order: expected one of asc, desc");
    }
}
