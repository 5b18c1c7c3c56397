package dev.patchbay.euria.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.kit.call.CallException;

class DeltaReaderTest {

    private final DeltaReader reader = new DeltaReader(new ObjectMapper());

    @Test
    void textFinishUsageAndEnd() {
        assertThat(reader.read("{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}")).isEmpty();
        assertThat(reader.read(content("Hé"))).containsExactly(new Delta.Text("Hé"));
        assertThat(reader.read("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}"))
                .containsExactly(new Delta.Finished("stop"));
        assertThat(reader.read("{\"choices\":[],\"usage\":{\"prompt_tokens\":8,\"completion_tokens\":4,\"total_tokens\":12}}"))
                .containsExactly(new Delta.Used(new TokenUsage(8, 4, 12)));
        assertThat(reader.read("[DONE]")).containsExactly(new Delta.Done());
    }

    @Test
    void thoughtsAreLeftOutWhereverTheirTagsAreCut() {
        var text = "<think>Let me <b>see</think>\n\nA <thing> is 1 < 2.<think>again</think> End <th";
        for (int cut = 0; cut <= text.length(); cut++) {
            var thoughts = new Thoughts();
            var said = thoughts.without(text.substring(0, cut)) + thoughts.without(text.substring(cut)) + thoughts.rest();
            assertThat(said).as("cut at %d", cut).isEqualTo("A <thing> is 1 < 2. End <th");
        }
        assertThat(reader.read("{\"choices\":[{\"delta\":{\"reasoning\":\"hm\",\"reasoning_content\":\"hm\"}}]}")).isEmpty();
    }

    @Test
    void aThoughtWithoutEndIsNeverTold() {
        assertThat(reader.read(content("<think>on and on"))).isEmpty();
        assertThat(reader.read("[DONE]")).containsExactly(new Delta.Done());
    }

    @Test
    void largePiecesAreCutBetweenCharactersAndFitTheirEvents() {
        var text = "x" + "🎧".repeat(3_000) + "\u0001".repeat(2_000);
        var pieces = Pieces.of(text);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(new ObjectMapper().writeValueAsString(piece).getBytes(StandardCharsets.UTF_8).length).isLessThan(8_000);
        });
        assertThat(pieces.stream().collect(Collectors.joining())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"error\":{\"message\":\"gone\",\"code\":\"server_error\"}}",
            "{\"result\":\"error\",\"error\":{\"code\":\"server_error\",\"description\":\"gone\"}}", "{\"error\":\"gone\"}",
            "<html>",
            "[]", "null", "7" })
    void whatIsNoChunkIsAFailure(String data) {
        assertThatThrownBy(() -> reader.read(data)).isInstanceOf(CallException.class).hasMessage("provider_error");
    }

    private static String content(String text) {
        return "{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}";
    }
}
