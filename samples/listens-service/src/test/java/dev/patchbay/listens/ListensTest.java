package dev.patchbay.listens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.provider.ProviderContract;
import io.quarkus.test.junit.QuarkusTest;

/** What this provider has beside what all have. */
@QuarkusTest
@WithNeighbours
class ListensTest extends ProviderContract {

    @Test
    void everyListenIsReachedOnceByCursors() {
        // When
        List<String> seen = new ArrayList<>();
        var cursor = "";
        while (cursor != null) {
            var page = as(account).get("/listens?limit=25" + cursor);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.path("items.track"));
            cursor = page.path("next_cursor") == null ? null : "&cursor=" + page.path("next_cursor");
        }
        // Then
        assertThat(seen).containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(i -> Integer.toString(60 - i)).toList());
    }

    @Test
    void searchFallsBackToNothingThatSaysSoAndOnesOwnListensDoNot() {
        // Given
        provided().breakApi(FAILING);
        // When
        var found = as(account).get("/search?q=never-asked-before");
        var own = as(account).get("/listens?limit=7");
        // Then
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        assertThat(found.path("meta.source").toString()).isEqualTo("fallback");
        assertThat(own.statusCode()).isIn(502, 503);
    }

    @Test
    void senselessRequestsAreNamed() {
        for (var path : List.of("/search", "/listens?limit=0", "/listens?cursor=made-up")) {
            assertThat(as(account).get(path).path("code").toString()).as(path).isEqualTo("validation_failed");
        }
    }
}
