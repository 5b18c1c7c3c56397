package dev.patchbay.simulators.euria;

import static dev.patchbay.simulators.euria.TestEuria.CHAT;
import static dev.patchbay.simulators.euria.TestEuria.chunks;
import static dev.patchbay.simulators.euria.TestEuria.content;
import static dev.patchbay.simulators.euria.TestEuria.delta;
import static dev.patchbay.simulators.euria.TestEuria.question;
import static dev.patchbay.simulators.euria.TestEuria.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What a stream holds. */
class EuriaStreamTest {

    private static final TestEuria EURIA = new TestEuria();
    private static final JsonObject QUESTION = question("Présente « Ålesund Nocturne » en français.");

    @AfterAll
    static void stop() {
        EURIA.close();
    }

    @BeforeEach
    void withoutPauses() {
        EURIA.reset();
        EURIA.behave(Map.of("pace_ms", 0));
    }

    @Test
    void aStreamHasARoleAContentAFinishAndAnEnd() {
        // When
        List<String> lines = EURIA.stream(QUESTION);
        List<JsonObject> chunks = chunks(lines);
        // Then
        assertThat(chunks).hasSize(42).allSatisfy(chunk -> {
            assertThat(chunk.getString("object")).isEqualTo("chat.completion.chunk");
            assertThat(chunk.getString("model")).isEqualTo("mistral3");
            assertThat(chunk.getString("id")).isEqualTo(chunks.getFirst().getString("id"));
        });
        assertThat(delta(chunks.getFirst())).isEqualTo(new JsonObject().put("role", "assistant").put("content", ""));
        assertThat(content(chunks)).startsWith("« Ålesund Nocturne » – ");
        assertThat(chunks.getLast().getJsonArray("choices").getJsonObject(0)).isEqualTo(
                new JsonObject().put("index", 0).put("delta", new JsonObject()).put("finish_reason", "stop"));
        assertThat(lines).contains(": keep-alive").endsWith("data: [DONE]", "");
    }

    @Test
    void theUsageIsToldOnlyIfAskedFor() {
        // Given
        JsonObject asking = QUESTION.copy().put("stream_options", new JsonObject().put("include_usage", true));
        // When
        JsonObject last = chunks(EURIA.stream(asking)).getLast();
        // Then
        assertThat(last.getJsonArray("choices")).isEmpty();
        assertThat(last.getJsonObject("usage").getInteger("completion_tokens")).isEqualTo(40);
        assertThat(chunks(EURIA.stream(QUESTION))).noneMatch(chunk -> chunk.containsKey("usage"));
    }

    @Test
    void theSameQuestionHasTheSameAnswerAndAnotherHasAnother() {
        // Given
        EURIA.behave(Map.of("chunks", 120));
        // When
        String answer = content(chunks(EURIA.stream(QUESTION)));
        // Then
        assertThat(content(chunks(EURIA.stream(QUESTION)))).isEqualTo(answer).contains("mélodie");
        assertThat(content(chunks(EURIA.stream(question("Describe \"Nomad Echo\" in English."))))).isNotEqualTo(answer)
                .contains("Nomad Echo", "melody").doesNotContain("Ålesund");
        assertThat(content(chunks(EURIA.stream(question("„Velvet“ auf Deutsch"))))).contains("Velvet", "Melodie");
        assertThat(content(chunks(EURIA.stream(question("Anything"))))).startsWith("Véloria –");
    }

    @Test
    void fewerTokensThanTheAnswerHasCutItShort() {
        // When
        List<JsonObject> chunks = chunks(EURIA.stream(QUESTION.copy().put("max_tokens", 3)));
        // Then
        assertThat(chunks).hasSize(5);
        assertThat(chunks.getLast().getJsonArray("choices").getJsonObject(0).getString("finish_reason"))
                .isEqualTo("length");
    }

    @Test
    void thinkingComesAsideAndWithinTheContentUnlessTurnedOff() {
        // Given
        EURIA.behave(Map.of("thinking", true));
        // When
        List<JsonObject> chunks = chunks(EURIA.stream(QUESTION));
        // Then
        assertThat(chunks).anyMatch(chunk -> delta(chunk).containsKey("reasoning_content"))
                .anyMatch(chunk -> delta(chunk).containsKey("reasoning"));
        assertThat(content(chunks)).matches("(?s)<think>.+</think>« Ålesund.*");
        assertThat(content(chunks(EURIA.stream(QUESTION.copy().put("reasoning_effort", "none"))))).startsWith("«");
    }

    @Test
    void anErrorAmidAStreamIsAChunkInTheChosenEnvelope() {
        // Given
        EURIA.behave(Map.of("error_after_chunks", 4));
        // When
        List<String> lines = EURIA.stream(QUESTION);
        // Then
        assertThat(chunks(lines)).hasSize(6).last().satisfies(chunk -> {
            assertThat(chunk.getString("result")).isEqualTo("error");
            assertThat(chunk.getJsonObject("error").getString("description")).contains("stopped");
        });
        assertThat(lines).doesNotContain("data: [DONE]");
        EURIA.behave(Map.of("envelope", "openai"));
        assertThat(chunks(EURIA.stream(QUESTION)).getLast().getJsonObject("error").getString("message"))
                .contains("stopped");
    }

    @Test
    void aBrokenStreamEndsWithinTheBody() {
        // Given
        EURIA.behave(Map.of("break_after_chunks", 4));
        // When / Then
        assertThatThrownBy(() -> EURIA.exchange(EURIA.request(CHAT, QUESTION.copy().put("stream", true)),
                BodyHandlers.ofString())).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
        assertThat(EURIA.counter("chunks_written")).isEqualTo(4);
        assertThat(EURIA.counter("streams_open")).isZero();
        assertThat(EURIA.counter("streams_cancelled")).as("it was us").isZero();
    }

    @Test
    void oneChunkCanBeOversized() {
        // Given
        EURIA.behave(Map.of("oversized_chunk", true));
        // When / Then
        assertThat(EURIA.stream(QUESTION)).filteredOn(line -> line.length() > 1 << 20).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 64 })
    void slicesDoNotChangeTheText(int bytes) {
        // Given
        String text = content(chunks(EURIA.stream(QUESTION)));
        JsonObject whole = new JsonObject(EURIA.post(CHAT, QUESTION).body());
        // When
        EURIA.behave(with("slice_bytes", bytes));
        // Then
        assertThat(content(chunks(EURIA.stream(QUESTION)))).isEqualTo(text);
        assertThat(new JsonObject(EURIA.post(CHAT, QUESTION).body()).getJsonArray("choices"))
                .isEqualTo(whole.getJsonArray("choices"));
    }

    @Test
    void aPaceTakesItsTime() {
        // Given
        EURIA.behave(Map.of("pace_ms", 30, "chunks", 10));
        long start = System.nanoTime();
        // When
        EURIA.stream(QUESTION);
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void aFaultCanSpoilAStream() {
        // Given
        EURIA.control("PUT", "/control/faults/euria-api", Map.of("kind", "truncated_json"));
        // When
        HttpResponse<String> answer = EURIA.post(CHAT, QUESTION.copy().put("stream", true));
        // Then
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.body()).startsWith("data: {").doesNotContain("[DONE]");
    }

    @Test
    void whatWasWrittenIsCounted() {
        // When
        EURIA.stream(QUESTION);
        EURIA.post(CHAT, QUESTION);
        // Then
        assertThat(new JsonObject(EURIA.control("GET", "/control/counters", null).body()).getJsonObject("euria"))
                .isEqualTo(new JsonObject().put("streams_open", 0).put("streams_cancelled", 0).put("completions", 2)
                        .put("tokens", 80).put("chunks_written", 40));
        assertThat(EURIA.control("DELETE", "/control/counters", null).body()).contains("\"tokens\":0");
    }

    @Test
    void aListOfPartsIsReadAsText() {
        // Given
        JsonObject parts = QUESTION.copy();
        parts.getJsonArray("messages").getJsonObject(0).put("content",
                new JsonArray().add(new JsonObject().put("type", "text").put("text", "\"Ember Tide\"")));
        // When / Then
        assertThat(content(chunks(EURIA.stream(parts)))).contains("Ember Tide");
    }
}
