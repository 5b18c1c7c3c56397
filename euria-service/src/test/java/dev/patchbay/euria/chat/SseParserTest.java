package dev.patchbay.euria.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.buffer.Buffer;

/** The same events however the bytes are cut. */
class SseParserTest {

    private static final String STREAM = """
            \uFEFF: a comment

            data: {"text":"Hé 🎧 ça"}

            id: 7
            event: whatever
            data:without a space
            data:  with two
            data
            retry: 100

            : another
            data: [DONE]

            data: nobody ends this""";
    private static final List<String> EVENTS = List.of("{\"text\":\"Hé 🎧 ça\"}", "without a space\n with two\n", "[DONE]");

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n", "\r" })
    void cutInTwoAnywhere(String lineEnd) {
        var bytes = Buffer.buffer(STREAM.replace("\n", lineEnd));
        for (int cut = 0; cut <= bytes.length(); cut++) {
            var parser = new SseParser(1_000);
            // When
            var events = new ArrayList<>(parser.read(bytes.slice(0, cut)));
            events.addAll(parser.read(bytes.slice(cut, bytes.length())));
            // Then
            assertThat(events).as("cut at %d", cut).isEqualTo(EVENTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n", "\r" })
    void byteByByte(String lineEnd) {
        var bytes = Buffer.buffer(STREAM.replace("\n", lineEnd));
        var parser = new SseParser(1_000);
        var events = new ArrayList<String>();
        for (int i = 0; i < bytes.length(); i++) {
            events.addAll(parser.read(bytes.slice(i, i + 1)));
        }
        assertThat(events).isEqualTo(EVENTS);
    }

    @Test
    void aLineWithoutEndIsNotCollectedForEver() {
        var parser = new SseParser(10);
        assertThat(parser.read(Buffer.buffer("data: 1234"))).isEmpty();
        assertThatThrownBy(() -> parser.read(Buffer.buffer("5"))).isInstanceOf(SseParser.TooLongException.class);
    }

    @Test
    void anEventWithoutEndIsNotEither() {
        var parser = new SseParser(10);
        assertThatThrownBy(() -> parser.read(Buffer.buffer("data:123\n".repeat(4))))
                .isInstanceOf(SseParser.TooLongException.class);
    }
}
