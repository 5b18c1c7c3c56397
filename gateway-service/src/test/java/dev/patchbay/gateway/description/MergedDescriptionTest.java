package dev.patchbay.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class MergedDescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = """
            {"info":{"title":"Patchbay"},"paths":{"/api/auth/login":{"post":{"responses":{}}}},
             "components":{"schemas":{"Problem":{"type":"object"}}}}""";
    private static final String SERVICE = """
            {"paths":{"/integration/status":{"get":{"responses":{"200":{"$ref":"#/components/schemas/Status"}}}},
               "/admin/integration":{"put":{"responses":{}}},
               "/artists/{id}":{"get":{"responses":{"200":{"$ref":"#/components/schemas/Artist"}}}}},
             "components":{"schemas":{"Problem":{"type":"object"},"Status":{"type":"object"},
               "Artist":{"properties":{"%s":{"$ref":"#/components/schemas/Artist"}}}}}}""";

    @Test
    void pathsAreThoseOfClients() {
        // When
        var merged = merged(Map.of("spotify", json(SERVICE.formatted("uri"))));
        // Then
        assertThat(merged.json().path("paths").fieldNames()).toIterable().containsExactly("/api/auth/login",
                "/api/integrations/spotify/status", "/api/admin/integrations/spotify", "/api/spotify/artists/{id}");
        assertThat(merged.json().at("/paths/~1api~1spotify~1artists~1{id}/get/tags/0").asText()).isEqualTo("spotify");
    }

    @Test
    void whatIsAlikeIsThereOnceAndWhatOnlySoundsAlikeIsToldApart() {
        // When
        var merged = merged(Map.of("discogs", json(SERVICE.formatted("realname")), "spotify", json(SERVICE.formatted("uri"))));
        // Then
        var schemas = merged.json().at("/components/schemas");
        assertThat(schemas.fieldNames()).toIterable().containsExactly("Problem", "Status", "DiscogsArtist", "SpotifyArtist");
        assertThat(schemas.at("/SpotifyArtist/properties/uri/$ref").asText())
                .isEqualTo("#/components/schemas/SpotifyArtist");
        assertThat(schemas.at("/DiscogsArtist/properties/realname/$ref").asText())
                .isEqualTo("#/components/schemas/DiscogsArtist");
        assertThat(merged.json().at("/paths/~1api~1spotify~1artists~1{id}/get/responses/200/$ref").asText())
                .isEqualTo("#/components/schemas/SpotifyArtist");
    }

    @Test
    void itSaysWhoIsMissing() {
        // Given
        var merged = merged(Map.of());
        // When
        merged.without(List.of("euria"));
        // Then
        assertThat(merged.json().at("/info/description").asText()).contains("euria");
    }

    private static MergedDescription merged(Map<String, JsonNode> services) {
        return new MergedDescription((ObjectNode) json(OWN), new TreeMap<>(services));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
