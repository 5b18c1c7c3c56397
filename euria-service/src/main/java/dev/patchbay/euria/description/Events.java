package dev.patchbay.euria.description;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.problem.Problem;
import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.prompt.Template;
import dev.patchbay.kit.call.Meta;

/** Writes events into a log. */
@Singleton
class Events {

    static final String ERROR = "error";

    private final ObjectMapper json;

    @Inject
    Events(ObjectMapper json) {
        this.json = json;
    }

    private record Metadata(UUID id, String model, Template template, boolean cached, Meta meta) {
    }

    private record Chunk(String text) {
    }

    /** @param cached whether it cost nothing now */
    private record Usage(@JsonUnwrapped TokenUsage tokens, boolean cached) {
    }

    private record Done(State state, @JsonInclude(JsonInclude.Include.NON_NULL) String finishReason) {
    }

    void metadata(EventLog log, UUID id, String model, Template template, Meta meta, boolean cached) {
        log.add("metadata", write(new Metadata(id, model, template, cached, meta)));
    }

    void chunk(EventLog log, String text) {
        log.add("chunk", write(new Chunk(text)));
    }

    void usage(EventLog log, TokenUsage tokens, boolean cached) {
        log.add("usage", write(new Usage(tokens, cached)));
    }

    void done(EventLog log, State state, String finishReason) {
        log.add("done", write(new Done(state, finishReason)));
        log.end();
    }

    void error(EventLog log, Problem problem) {
        log.add(ERROR, error(problem));
        log.end();
    }

    String error(Problem problem) {
        return write(problem);
    }

    private String write(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event has no JSON", e);
        }
    }
}
