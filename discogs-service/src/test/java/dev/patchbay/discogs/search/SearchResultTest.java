package dev.patchbay.discogs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.discogs.wire.ArtistId;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.LabelId;
import dev.patchbay.discogs.wire.MasterId;
import dev.patchbay.discogs.wire.Paging;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.call.UnreadableAnswerException;

/** Whose number the id of a result is. */
class SearchResultTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theTypeSaysWhoseNumberTheIdIs() throws IOException {
        assertThat(read("release").id()).isEqualTo(new ReleaseId(1000));
        assertThat(read("master").id()).isEqualTo(new MasterId(1000));
        assertThat(read("artist").id()).isEqualTo(new ArtistId(1000));
        assertThat(read("label").id()).isEqualTo(new LabelId(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = { "release", "master", "artist", "label" })
    void clientsReadNumberAndTypeAndWhatIsKeptIsReadBack(String type) throws IOException {
        // When
        var json = JSON.valueToTree(read(type));
        // Then
        assertThat(json.path("id").longValue()).isEqualTo(1000);
        assertThat(json.path("type").textValue()).isEqualTo(type);
        assertThat(JSON.treeToValue(json, SearchResult.class)).isEqualTo(read(type));
    }

    @Test
    void whatIsOfAnUnknownKindIsLeftOut() throws IOException {
        // Given
        var answer = JSON.readTree("{\"pagination\":{\"pages\":1},\"results\":["
                + "{\"type\":\"series\",\"id\":1000,\"title\":\"x\"},{\"type\":\"label\",\"id\":7,\"title\":\"x\"}]}");
        // When
        var page = Paging.read(answer, "results", new DiscogsInputs().page(null, null), SearchResult::read);
        // Then
        assertThat(page.items()).extracting(SearchResult::id).containsExactly(new LabelId(7));
    }

    @Test
    void anIdWithoutATypeIsNone() throws IOException {
        var node = JSON.readTree("{\"id\":1000,\"title\":\"x\"}");
        assertThatThrownBy(() -> SearchResult.read(node)).isInstanceOf(UnreadableAnswerException.class);
    }

    private static SearchResult read(String type) throws IOException {
        return SearchResult.read(node(type));
    }

    private static JsonNode node(String type) throws IOException {
        return JSON.readTree("{\"type\":\"" + type + "\",\"id\":1000,\"title\":\"x\"}");
    }
}
