package dev.patchbay.devstack.tour;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a request was answered with, and what it should have been.
 *
 * @param request for people, without secrets
 * @param shortText the body in short, without secrets
 */
record Answer(String request, int status, HttpHeaders headers, String text, String shortText) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer expectStatus(int expected) {
        if (status != expected) {
            throw differs("status " + expected, status + " " + shortText);
        }
        return this;
    }

    /** @param pointer RFC 6901 */
    Answer expect(String pointer, String expected) {
        if (!matches(pointer, expected)) {
            throw differs(pointer + " = " + expected, pointer + " = " + at(pointer) + " in " + shortText);
        }
        return this;
    }

    /** One of a stream (server-sent events). */
    Answer expectEvent(String name) {
        if (text.lines().noneMatch(line -> line.equals("event: " + name) || line.equals("event:" + name))) {
            throw differs("an event " + name, shortText);
        }
        return this;
    }

    Answer expectItems() {
        if (json().at("/items").isEmpty()) {
            throw differs("at least one item", shortText);
        }
        return this;
    }

    boolean matches(String pointer, String expected) {
        return at(pointer).asText().equals(expected);
    }

    /** The text there, which must not be empty. */
    String required(String pointer) {
        var value = at(pointer).asText();
        if (value.isEmpty() || value.equals("null")) {
            throw differs("a value at " + pointer, shortText);
        }
        return value;
    }

    String requiredHeader(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> differs("a header " + name, "none, with status " + status));
    }

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw differs("JSON", shortText);
        }
    }

    private TourFailure differs(String expected, String got) {
        return TourFailure.differs(request, expected, got + headers.firstValue("X-Correlation-Id")
                .map("%n  in the logs: ./patchbay logs -n 10000 | grep %s"::formatted).orElse(""));
    }

    private JsonNode at(String pointer) {
        return json().at(pointer);
    }
}
