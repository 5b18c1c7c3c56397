package dev.patchbay.spotify.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a playlist may hold, as Spotify writes it now and as it wrote it before 2026. */
class PlaylistItemTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"item":{"type":"track","id":"1","name":"A","uri":"spotify:track:1"}}       | TRACK       | A
            {"track":{"type":"track","id":"1","name":"A","uri":"spotify:track:1"}}      | TRACK       | A
            {"item":null,"track":{"type":"episode","id":"1","name":"E"}}                | EPISODE     | E
            {"is_local":true,"item":{"type":"track","id":null,"name":"Mine"}}           | LOCAL       | Mine
            {"item":{"type":"chapter","id":"1","name":"One"}}                           | OTHER       | One
            {"item":{"type":"track","id":null,"name":"Half"}}                           | OTHER       | Half
            {"item":{"id":"1","name":"Untyped"}}                                        | OTHER       | Untyped
            {"added_at":"2026-01-01T00:00:00Z","item":null}                             | UNAVAILABLE |
            {}                                                                          | UNAVAILABLE |
            """)
    void everyEntryKeepsItsPlace(String entry, Kind kind, String name) throws JsonProcessingException {
        // When
        var item = PlaylistItem.read(JSON.readTree(entry), 7);
        // Then
        assertThat(item.position()).isEqualTo(7);
        assertThat(item.kind()).isEqualTo(kind);
        assertThat(item.name()).isEqualTo(name);
        assertThat(item.track() != null).isEqualTo(kind == Kind.TRACK);
        assertThat(item.episode() != null).isEqualTo(kind == Kind.EPISODE);
    }

    @Test
    void aHoleIsAPlaceToo() throws JsonProcessingException {
        assertThat(PlaylistItem.read(JSON.readTree("null"), 0).kind()).isEqualTo(Kind.UNAVAILABLE);
    }
}
