package dev.patchbay.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

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

    private final MergedDescription merged = new MergedDescription((ObjectNode) json(OWN));

    @Test
    void pathsAreThoseOfClients() {
        // When
        merged.add("spotify", json(SERVICE.formatted("uri")));
        // Then
        assertThat(merged.json().path("paths").fieldNames()).toIterable().containsExactly("/api/auth/login",
                "/api/integrations/spotify/status", "/api/admin/integrations/spotify", "/api/spotify/artists/{id}");
        assertThat(merged.json().at("/paths/~1api~1spotify~1artists~1{id}/get/tags/0").asText()).isEqualTo("spotify");
    }

    @Test
    void whatIsAlikeIsThereOnceAndWhatOnlySoundsAlikeIsToldApart() {
        // When
        merged.add("discogs", json(SERVICE.formatted("realname")));
        merged.add("spotify", json(SERVICE.formatted("uri")));
        // Then
        var schemas = merged.json().at("/components/schemas");
        assertThat(schemas.fieldNames()).toIterable().containsExactly("Problem", "Status", "Artist", "SpotifyArtist");
        assertThat(schemas.at("/SpotifyArtist/properties/uri/$ref").asText())
                .isEqualTo("#/components/schemas/SpotifyArtist");
        assertThat(schemas.at("/Artist/properties/realname/$ref").asText()).isEqualTo("#/components/schemas/Artist");
        assertThat(merged.json().at("/paths/~1api~1spotify~1artists~1{id}/get/responses/200/$ref").asText())
                .isEqualTo("#/components/schemas/SpotifyArtist");
    }

    @Test
    void itSaysWhoIsMissing() {
        // When
        merged.without(List.of("euria"));
        // Then
        assertThat(merged.json().at("/info/description").asText()).contains("euria");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
