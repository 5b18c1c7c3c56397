package dev.patchbay.discogs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.patchbay.discogs.simulated.ConnectedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What the service says of its ids to those who generate clients. */
@QuarkusTest
class DescribedIdsTest extends ConnectedTest {

    @Test
    void idsAreNumbersAndTheKindStandsBesideThem() {
        var schemas = RestAssured.get("/q/openapi?format=json").jsonPath();
        for (var id : List.of("SearchResult.properties.id", "ArtistRelease.properties.id",
                "'dev.patchbay.discogs.wire.MasterId'", "'dev.patchbay.discogs.wire.ReleaseId'")) {
            assertThat(schemas.getMap("components.schemas." + id)).as(id).containsEntry("type", "integer")
                    .doesNotContainKey("properties");
        }
        assertThat(schemas.getList("components.schemas.SearchResult.properties.type.enum"))
                .containsExactly("release", "master", "artist", "label");
        assertThat(schemas.getList("components.schemas.ArtistRelease.properties.type.enum")).containsExactly("release",
                "master");
    }
}
