package dev.patchbay.kit.test.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A provider of the simulators from outside: their control panel, which is the same for all of them. */
public class SimulatedProvider {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String target;
    private final String path;

    /**
     * @param base of the simulators
     * @param target the provider's API, as the panel of faults calls it
     * @param path where that is
     */
    public SimulatedProvider(URI base, String target, String path) {
        this.base = base;
        this.target = target;
        this.path = path;
    }

    public final URI apiUrl() {
        return at(path);
    }

    /** @param fault as the control API takes it, such as {@code {"kind":"status","status":503}} */
    public final void breakApi(String fault) {
        send(request("/control/faults/" + target).PUT(BodyPublishers.ofString(fault)));
    }

    /** Without faults, and counting from zero. */
    public final void mend() {
        send(request("/control/faults").DELETE());
        send(request("/control/counters").DELETE());
    }

    /** How often the API was called since it was last mended. */
    public final long calls() {
        return json(send(get("/control/counters")).body()).path("calls").path(target).valueStream()
                .mapToLong(JsonNode::longValue).sum();
    }

    protected final URI at(String path) {
        return base.resolve(path);
    }

    /** With a body of JSON. */
    protected final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Content-Type", "application/json");
    }

    protected final HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    protected final HttpRequest.Builder post(String path, String form) {
        return HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** @throws IllegalStateException for an answer of 400 or more */
    protected final HttpResponse<String> send(HttpRequest.Builder request) {
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

    protected static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("The simulator answered something other than JSON", e);
        }
    }

    protected static String form(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
