package dev.patchbay.euria.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.euria.wire.EuriaError;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;

/** Reads the chunks of one chat completion. What a model thinks ({@code reasoning}, {@code reasoning_content}) is left out. */
final class DeltaReader {

    private static final Logger LOG = Logger.getLogger(DeltaReader.class);
    private static final String DONE = "[DONE]";

    private final ObjectMapper json;
    private final Thoughts thoughts = new Thoughts();

    DeltaReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws CallException if it is an error, or cannot be read */
    List<Delta> read(String data) {
        if (data.strip().equals(DONE)) {
            return Stream.concat(texts(thoughts.rest()), Stream.of(new Delta.Done())).toList();
        }
        var chunk = tree(data);
        var error = EuriaError.read(chunk);
        if (error != null) {
            LOG.infof("EurIA broke off: %s", error.code());
            throw new CallException(new Failure.Server(200, null));
        }
        return deltas(chunk);
    }

    private List<Delta> deltas(JsonNode chunk) {
        var deltas = new ArrayList<Delta>();
        var choice = chunk.path("choices").path(0);
        texts(thoughts.without(choice.path("delta").path("content").asText(""))).forEach(deltas::add);
        var reason = choice.path("finish_reason").textValue();
        if (reason != null) {
            texts(thoughts.rest()).forEach(deltas::add);
            deltas.add(new Delta.Finished(reason));
        }
        if (chunk.path("usage").isObject()) {
            deltas.add(new Delta.Used(TokenUsage.read(chunk.path("usage"))));
        }
        return deltas;
    }

    private JsonNode tree(String data) {
        try {
            var tree = json.readTree(data);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("A chunk is not JSON");
        }
        throw new CallException(new Failure.Server(200, null));
    }

    private static Stream<Delta> texts(String text) {
        return Pieces.of(text).stream().map(Delta.Text::new);
    }
}
