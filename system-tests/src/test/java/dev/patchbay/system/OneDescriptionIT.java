package dev.patchbay.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.devstack.run.DevStack;

/** The description of the whole API: every provider's part is there, and what is canonical is the same for all. */
class OneDescriptionIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DevStack suite = RunningSuite.shared();

    @ParameterizedTest
    @ValueSource(strings = { "discogs", "euria" })
    void whatIsCanonicalIsTheSameForAll(String provider) throws IOException {
        // When
        var paths = described().path("paths");
        // Then
        assertThat(canonical(paths, provider)).isEqualTo(canonical(paths, "spotify")).hasSizeGreaterThan(6);
    }

    @Test
    void everyProvidersOwnPartIsThere() throws IOException {
        // When
        var paths = described().path("paths");
        // Then
        assertThat(paths.fieldNames()).toIterable().contains("/api/auth/login", "/api/spotify/search",
                "/api/discogs/collection", "/api/euria/descriptions", "/api/admin/integrations/discogs");
        assertThat(paths.fieldNames()).toIterable().noneMatch(path -> path.startsWith("/integration"));
    }

    /** With the provider's own name taken out. */
    private static Map<String, String> canonical(JsonNode paths, String provider) {
        var canonical = new TreeMap<String, String>();
        paths.properties().forEach(path -> {
            if (path.getKey().matches("/api/(admin/)?integrations/" + provider + "(/.*)?")) {
                canonical.put(path.getKey().replace(provider, "?"), path.getValue().toString().replace(provider, "?"));
            }
        });
        return canonical;
    }

    private JsonNode described() throws IOException {
        return JSON.readTree(given().baseUri(suite.publicOrigin().toString()).get("/api/openapi").then().statusCode(200)
                .extract().asString());
    }
}
