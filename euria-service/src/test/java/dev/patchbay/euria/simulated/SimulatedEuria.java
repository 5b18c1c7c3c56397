package dev.patchbay.euria.simulated;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The EurIA simulator from outside: its switches and counters. */
public final class SimulatedEuria {

    public static final String OPERATOR_KEY = "simulated-euria-operator-key";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USUAL = """
            {"pace_ms":20,"chunks":40,"thinking":false,"envelope":"infomaniak","oversized_chunk":false,
            "error_after_chunks":null,"break_after_chunks":null,"stall_after_chunks":null,"slice_bytes":null,
            "requests_per_minute":null}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    public SimulatedEuria(URI base) {
        this.base = base;
    }

    public URI apiUrl() {
        return base.resolve("/euria");
    }

    public static String key(String person) {
        return "simulated-euria-key-" + person;
    }

    /** @param switches as the control API takes them */
    public void behave(String switches) {
        put("/control/euria/behaviour", switches);
    }

    /** @param fault as the control API takes it, such as {@code {"kind":"status","status":503}} */
    public void breakApi(String fault) {
        put("/control/faults/euria-api", fault);
    }

    public void mend() {
        behave(USUAL);
        send(request("/control/faults").DELETE());
        send(request("/control/counters").DELETE());
    }

    /** streams_open, streams_cancelled, completions, tokens, chunks_written. */
    public long counter(String name) {
        return json(send(request("/control/counters").GET()).body()).at("/euria/" + name).longValue();
    }

    /** How often the API was called since it was last mended. */
    public long calls() {
        long calls = 0;
        for (var count : json(send(request("/control/counters").GET()).body()).at("/calls/euria-api")) {
            calls += count.longValue();
        }
        return calls;
    }

    private void put(String path, String body) {
        send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The simulator answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("The simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("The simulator answered something other than JSON", e);
        }
    }
}
