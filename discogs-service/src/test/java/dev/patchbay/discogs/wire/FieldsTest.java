package dev.patchbay.discogs.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.kit.call.UnreadableAnswerException;

/** Years, ids and pages as Discogs writes them. */
class FieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({ "1984, 1984", "'\"1984\"', 1984", "0,", "'\"0\"',", "'\"\"',", "null,", "'\"unknown\"',", "19840101,", "-5," })
    void aYearIsANumberOrUnknown(String written, Integer year) throws JsonProcessingException {
        assertThat(Fields.year(JSON.readTree("{\"year\":" + written + "}"), "year")).isEqualTo(year);
    }

    @Test
    void idsAreNumbersInJson() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new ReleaseId(1_000))).isEqualTo("1000");
        assertThat(JSON.readValue("1000", MasterId.class)).isEqualTo(new MasterId(1_000));
        assertThat(ReleaseId.read(JSON.readTree("{\"id\":0}"), "id")).isNull();
        assertThatThrownBy(() -> new ReleaseId(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachKindOfIdHasAnAddressOfItsOwn() {
        assertThat(new ReleaseId(7).path()).isEqualTo("/releases/7");
        assertThat(new MasterId(7).path()).isEqualTo("/masters/7");
        assertThat(new ArtistId(7).page()).isEqualTo("https://www.discogs.com/artist/7");
        assertThat(new LabelId(7).page()).isEqualTo("https://www.discogs.com/label/7");
    }

    @ParameterizedTest
    @CsvSource({ "1, 1, false", "1, 2, true", "2, 2, false", "1, 0, false" })
    void theLastPageIsTheOneThatDiscogsSays(int number, int pages, boolean more) throws JsonProcessingException {
        // Given
        var answer = JSON.readTree("{\"pagination\":{\"pages\":" + pages + "},\"results\":[{}]}");
        // When
        var page = Paging.read(answer, "results", new DiscogsPage(number, 50), node -> node);
        // Then
        assertThat(page.nextCursor() != null).isEqualTo(more);
        assertThat(page.items()).hasSize(1);
    }

    @Test
    void whatIsNoListIsNotTakenForAnEmptyOne() {
        assertThatThrownBy(() -> Paging.read(JSON.readTree("{\"pagination\":{\"pages\":1}}"), "results",
                new DiscogsPage(1, 50), node -> node)).isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> Paging.read(JSON.readTree("{\"results\":[]}"), "results", new DiscogsPage(1, 50),
                node -> node)).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void aKeptReleaseIsReadBackAsItWas() throws JsonProcessingException {
        var mapper = new ObjectMapper();
        var kept = mapper.writeValueAsString(ArtistCredit.named("Ada (2)"));
        assertThat(mapper.readValue(kept, new TypeReference<ArtistCredit>() {
        })).isEqualTo(ArtistCredit.named("Ada (2)"));
    }
}
