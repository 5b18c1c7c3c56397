package dev.patchbay.euria.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.Engine;

/**
 * Prompts out of the templates of this service. What people typed never becomes a part of the instructions: it stands in a
 * message of its own, and there each text is a JSON string on one line, so that no text can end it or begin another.
 */
@Singleton
public class Prompts {

    private static final int VERSION = 1;

    private final Engine engine = Engine.builder().addDefaults().strictRendering(true).build();
    private final Map<String, io.quarkus.qute.Template> parsed = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    @Inject
    public Prompts(ObjectMapper json) {
        this.json = json;
    }

    public Prompt of(Subject subject) {
        var template = template(subject);
        var instructions = render(subject.language(), template, Map.of("words", subject.length().words()));
        return new Prompt(template, instructions, data(subject));
    }

    public Template template(Subject subject) {
        return new Template(wireName(subject.kind()) + "-description", VERSION);
    }

    /** What can be said without a model. */
    public Prompted fallback(Subject subject) {
        var template = new Template(wireName(subject.kind()) + "-fallback", VERSION);
        var data = new HashMap<String, Object>();
        data.put("name", subject.name());
        data.put("artist", subject.artist());
        return new Prompted(template, render(subject.language(), template, data));
    }

    /** A text that a template gave. */
    public record Prompted(Template template, String text) {
    }

    private String data(Subject subject) {
        var data = new StringBuilder();
        line(data, wireName(subject.kind()), subject.name());
        line(data, "artist", subject.kind() == Kind.ALBUM ? subject.artist() : null);
        line(data, "notes", subject.context());
        return data.toString();
    }

    private void line(StringBuilder data, String label, String value) {
        if (value != null) {
            data.append(label).append(": ").append(quoted(value)).append('\n');
        }
    }

    private String quoted(String text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text has no JSON", e);
        }
    }

    private String render(Language language, Template template, Map<String, Object> data) {
        var path = "/templates/" + wireName(language) + "/" + template.name() + "@" + template.version() + ".txt";
        return parsed.computeIfAbsent(path, missing -> engine.parse(resource(missing))).render(data).strip();
    }

    private static String resource(String path) {
        try (var stream = Prompts.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
