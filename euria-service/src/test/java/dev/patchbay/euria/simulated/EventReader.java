package dev.patchbay.euria.simulated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads server-sent events as a browser does, only as fast as a test wants; closing it leaves. */
public final class EventReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;
    private int comments;

    /** One of them. */
    public record Event(int id, String name, JsonNode data) {

        public String text() {
            return data.path("text").asText();
        }
    }

    EventReader(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    public int status() {
        return answer.statusCode();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    public String body() {
        return String.join("\n", lines.lines().toList());
    }

    public int comments() {
        return comments;
    }

    /** Null at the end. */
    public Event next() {
        int id = -1;
        String name = null;
        String data = null;
        for (var line = line(); line != null; line = line()) {
            if (line.startsWith(":")) {
                comments++;
            } else if (line.startsWith("id:")) {
                id = Integer.parseInt(line.substring(3).strip());
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            } else if (line.isEmpty() && data != null) {
                return new Event(id, name, json(data));
            }
        }
        return null;
    }

    public List<Event> next(int count) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
        return events;
    }

    /** To the end. */
    public List<Event> rest() {
        var events = new ArrayList<Event>();
        for (var event = next(); event != null; event = next()) {
            events.add(event);
        }
        return events;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static JsonNode json(String data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new AssertionError("An event is not JSON: " + data, e);
        }
    }
}
