package dev.patchbay.simulators.euria;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.patchbay.simulators.HandClock;
import dev.patchbay.simulators.SimulatorOptions;
import dev.patchbay.simulators.Simulators;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The simulators in this process, and a client of their EurIA. */
final class TestEuria implements AutoCloseable {

    static final String KEY = "simulated-euria-key-mira";
    static final String CHAT = "/euria/2/ai/105/openai/v1/chat/completions";
    static final String CHAT_V1 = "/euria/1/ai/105/openai/chat/completions";

    final HandClock clock = new HandClock();
    private final Simulators simulators = Simulators
            .start(SimulatorOptions.USUAL.withPort(0).withClock(clock));
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void close() {
        http.close();
        simulators.close();
    }

    URI uri(String path) {
        return URI.create(simulators.baseUri() + path);
    }

    void behave(Map<String, Object> behaviour) {
        control("PUT", "/control/euria/behaviour", behaviour);
    }

    HttpResponse<String> control(String method, String path, Map<String, Object> body) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, body == null ? BodyPublishers.noBody()
                : BodyPublishers.ofString(new JsonObject(body).encode())), BodyHandlers.ofString());
    }

    void reset() {
        control("POST", "/control/reset", null);
    }

    long counter(String name) {
        return new JsonObject(control("GET", "/control/counters", null).body()).getJsonObject("euria").getLong(name);
    }

    static JsonObject question(String text) {
        return new JsonObject().put("model", "mistral3").put("messages",
                new JsonArray().add(new JsonObject().put("role", "user").put("content", text)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + KEY),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, JsonObject body) {
        return send(request(path, body), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, JsonObject body) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + KEY).POST(BodyPublishers.ofString(body.encode()));
    }

    /** The lines of a whole stream. */
    List<String> stream(JsonObject question) {
        return post(CHAT, question.copy().put("stream", true)).body().lines().toList();
    }

    static List<JsonObject> chunks(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("data: {")).map(line -> new JsonObject(line.substring(6)))
                .toList();
    }

    static String content(List<JsonObject> chunks) {
        return chunks.stream().map(chunk -> delta(chunk).getString("content", "")).collect(Collectors.joining());
    }

    static JsonObject delta(JsonObject chunk) {
        JsonArray choices = chunk.getJsonArray("choices", new JsonArray());
        return choices.isEmpty() ? new JsonObject() : choices.getJsonObject(0).getJsonObject("delta");
    }

    static Map<String, Object> with(String name, Object value) {
        Map<String, Object> behaviour = new HashMap<>(Map.of("pace_ms", 0));
        behaviour.put(name, value);
        return behaviour;
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return exchange(request, body);
        } catch (IOException e) {
            throw new IllegalStateException("The simulators did not answer", e);
        }
    }

    /** As {@link #send}, for tests in which the connection may break. */
    <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
