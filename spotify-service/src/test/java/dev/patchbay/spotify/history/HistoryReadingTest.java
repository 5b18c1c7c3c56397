package dev.patchbay.spotify.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.kit.call.UnreadableAnswerException;
import dev.patchbay.kit.operation.Cursor;

/** The oddities of Spotify's history. */
class HistoryReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aPlayIsToldOnceHoweverOftenSpotifyDoes() throws JsonProcessingException {
        // When
        var history = read("", play("a", "20:00:00.500"), play("a", "20:00:00.123"), play("b", "19:59:59"),
                play("a", "19:56:00"));
        // Then
        assertThat(history.items()).extracting(play -> play.track().id()).containsExactly("a", "b", "a");
    }

    @Test
    void whatHasNoTrackOrNoTimeIsLeftOut() throws JsonProcessingException {
        assertThat(read("", "{\"track\":null,\"played_at\":\"2026-10-31T20:00:00Z\"}",
                "{\"track\":{\"id\":null,\"name\":\"local\"},\"played_at\":\"2026-10-31T20:00:00Z\"}",
                "{\"track\":{\"id\":\"a\",\"name\":\"A\"},\"played_at\":\"yesterday\"}", "null").items()).isEmpty();
    }

    @Test
    void theEndHasNoNextCursor() throws JsonProcessingException {
        assertThat(read("", play("a", "20:00:00")).nextCursor()).isNull();
        assertThat(read("\"next\":\"https://x/\",", play("a", "20:00:00")).nextCursor()).isNotNull();
    }

    @Test
    void whoAsksWhatIsNewAndHearsNothingKeepsTheCursor() throws JsonProcessingException {
        // Given
        var since = Cursor.of("after", 1);
        // When
        var history = History.read(JSON.readTree("{\"items\":[]}"),
                new HistoryRequest(20, Optional.empty(), Optional.of(since)));
        // Then
        assertThat(history.newestCursor()).isEqualTo(since);
    }

    @Test
    void somethingElseIsNoHistory() {
        assertThatThrownBy(() -> History.read(JSON.readTree("{}"), ANY)).isInstanceOf(UnreadableAnswerException.class);
    }

    private static final HistoryRequest ANY = new HistoryRequest(20, Optional.empty(), Optional.empty());

    private static History read(String members, String... plays) throws JsonProcessingException {
        return History.read(JSON.readTree("{" + members + "\"items\":" + List.of(plays) + "}"), ANY);
    }

    private static String play(String id, String time) {
        return "{\"track\":{\"id\":\"" + id + "\",\"name\":\"Name\"},\"played_at\":\"2026-10-31T" + time + "Z\"}";
    }
}
