package dev.patchbay.simulators.euria;

import static dev.patchbay.simulators.euria.TestEuria.CHAT;
import static dev.patchbay.simulators.euria.TestEuria.CHAT_V1;
import static dev.patchbay.simulators.euria.TestEuria.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Everything but the streams. */
class EuriaApiTest {

    private static final TestEuria EURIA = new TestEuria();

    @AfterAll
    static void stop() {
        EURIA.close();
    }

    @BeforeEach
    void reset() {
        EURIA.reset();
    }

    @Test
    void aWholeAnswerHasTextFinishAndUsage() {
        // When
        JsonObject answer = new JsonObject(EURIA.post(CHAT, question("Parle de « Bœuf » en français")).body());
        // Then
        JsonObject choice = answer.getJsonArray("choices").getJsonObject(0);
        JsonObject usage = answer.getJsonObject("usage");
        assertThat(answer.getString("object")).isEqualTo("chat.completion");
        assertThat(answer.getLong("created")).isEqualTo(EURIA.clock.instant().getEpochSecond());
        assertThat(choice.getJsonObject("message").getString("content")).startsWith("« Bœuf » –");
        assertThat(choice.getString("finish_reason")).isEqualTo("stop");
        assertThat(usage.getInteger("total_tokens"))
                .isEqualTo(usage.getInteger("prompt_tokens") + usage.getInteger("completion_tokens"));
    }

    @Test
    void productsAndModelsAreListed() {
        assertThat(data("/euria/1/ai").getJsonObject(0).getInteger("product_id")).isEqualTo(105);
        assertThat(data("/euria/1/ai/models").getJsonObject(0).getString("name")).isEqualTo("mistral3");
        assertThat(data("/euria/2/ai/105/openai/v1/models").getJsonObject(0).getString("id")).isEqualTo("mistral3");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bearer simulated-euria-key-nobody", "Basic simulated-euria-key-mira", "Bearer " })
    void anUnknownKeyIsNotAuthorized(String authorization) {
        // When
        HttpResponse<String> answer = EURIA.send(HttpRequest.newBuilder(EURIA.uri("/euria/1/ai"))
                .header("Authorization", authorization), BodyHandlers.ofString());
        // Then
        assertError(answer, 401, "not_authorized");
    }

    @ParameterizedTest
    @ValueSource(strings = { "mira", "jonas", "aiko", "tam", "noor" })
    void everybodyHasAKey(String person) {
        assertThat(EURIA.send(HttpRequest.newBuilder(EURIA.uri("/euria/1/ai"))
                .header("Authorization", "Bearer simulated-euria-key-" + person), BodyHandlers.ofString())
                .statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/euria/2/ai/105/v1/models", "/euria/2/ai/106/openai/v1/models", "/euria/1" })
    void aWrongBasePathIsNoMethod(String path) {
        assertError(EURIA.get(path), 404, "method_not_found");
    }

    @Test
    void theOlderVersionWantsTexts() {
        // Given
        JsonObject parts = question("");
        parts.getJsonArray("messages").getJsonObject(0).put("content",
                new JsonArray().add(new JsonObject().put("type", "text").put("text", "hello")));
        // When
        HttpResponse<String> answer = EURIA.post(CHAT_V1, parts);
        // Then
        assertError(answer, 422, "validation_failed");
        assertThat(new JsonObject(answer.body()).getJsonObject("error").getJsonArray("errors").getJsonObject(0))
                .isEqualTo(new JsonObject().put("code", "validation_rule_string")
                        .put("description", "The messages.0.content must be a string.")
                        .put("context", new JsonObject().put("attribute", "messages.0.content")));
        assertThat(EURIA.post(CHAT_V1, question("hello")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{|messages", "{\"messages\":[]}|messages", "{\"messages\":[7]}|messages.0.role",
            "{\"messages\":[{\"role\":\"user\"}]}|messages.0.content",
            "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}|model",
            "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"model\":\"qwen3\",\"max_tokens\":0}|max_tokens" })
    void anInvalidRequestIsNamed(String body, String attribute) {
        // When
        HttpResponse<String> answer = EURIA.send(EURIA.request(CHAT, new JsonObject())
                .POST(BodyPublishers.ofString(body)), BodyHandlers.ofString());
        // Then
        assertError(answer, 422, "validation_failed");
        assertThat(answer.body()).contains("{\"attribute\":\"" + attribute + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "gpt-4", "mini_lm_l12_v2" })
    void whatCannotChatIsNoModel(String model) {
        assertError(EURIA.post(CHAT, question("hello").put("model", model)), 400, "model_not_found");
    }

    @Test
    void aMinuteOfRequestsIsCountedByKey() {
        // Given
        EURIA.behave(Map.of("requests_per_minute", 2));
        // When
        EURIA.get("/euria/1/ai");
        EURIA.clock.advance(Duration.ofSeconds(30));
        EURIA.get("/euria/1/ai");
        // Then
        HttpResponse<String> refused = EURIA.get("/euria/1/ai");
        assertError(refused, 429, "too_many_requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        EURIA.clock.advance(Duration.ofSeconds(30));
        assertThat(EURIA.get("/euria/1/ai").statusCode()).as("the first is a minute old").isEqualTo(200);
        assertError(EURIA.get("/euria/1/ai"), 429, "too_many_requests");
    }

    @ParameterizedTest
    @CsvSource({ "rate_limit,429,too_many_requests", "status,503,server_error" })
    void aFaultSpeaksAsTheApiDoes(String kind, int status, String code) {
        // When
        EURIA.control("PUT", "/control/faults/euria-api",
                kind.equals("status") ? Map.of("kind", kind, "status", status) : Map.of("kind", kind));
        // Then
        HttpResponse<String> answer = EURIA.get("/euria/1/ai");
        assertError(answer, status, code);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void errorsCanBeWrittenAsOpenAiDoes() {
        // Given
        EURIA.behave(Map.of("envelope", "openai"));
        // When
        HttpResponse<String> answer = EURIA.post(CHAT, question("hello").put("model", "gpt-4"));
        // Then
        assertThat(new JsonObject(answer.body())).isEqualTo(new JsonObject().put("error", new JsonObject()
                .put("message", "The model gpt-4 does not exist").put("type", "invalid_request_error")
                .putNull("param").put("code", "model_not_found")));
    }

    @ParameterizedTest
    @CsvSource({ "pace_ms,-1", "chunks,0", "slice_bytes,0", "colour,1", "thinking,1", "envelope,1" })
    void aBadSwitchChangesNothing(String name, int value) {
        // Given
        String before = EURIA.control("GET", "/control/euria/behaviour", null).body();
        // When
        HttpResponse<String> answer = EURIA.control("PUT", "/control/euria/behaviour", Map.of(name, value));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(name);
        assertThat(EURIA.control("GET", "/control/euria/behaviour", null).body()).isEqualTo(before);
    }

    @Test
    void nullTakesALimitAwayAndOthersStay() {
        // Given
        EURIA.behave(Map.of("slice_bytes", 3, "stall_after_chunks", 5));
        // When
        EURIA.behave(TestEuria.with("slice_bytes", null));
        // Then
        assertThat(new JsonObject(EURIA.control("GET", "/control/euria/behaviour", null).body()))
                .contains(Map.entry("stall_after_chunks", 5), Map.entry("pace_ms", 0))
                .anySatisfy(member -> assertThat(member.getKey() + member.getValue()).isEqualTo("slice_bytesnull"));
    }

    private static JsonArray data(String path) {
        return new JsonObject(EURIA.get(path).body()).getJsonArray("data");
    }

    private static void assertError(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonObject body = new JsonObject(answer.body());
        assertThat(body.getString("result")).isEqualTo("error");
        assertThat(body.getJsonObject("error").getString("code")).isEqualTo(code);
    }
}
