package dev.patchbay.simulators.euria.behaviour;

import java.util.OptionalInt;

import dev.patchbay.simulators.faults.Fields;
import io.vertx.core.json.JsonObject;

/** Holds the behaviour in force; an answer that has begun keeps its own. Used on one event loop only. */
public final class BehaviourSwitch {

    private Behaviour current = Behaviour.USUAL;

    public Behaviour current() {
        return current;
    }

    public void reset() {
        current = Behaviour.USUAL;
    }

    /** Changes the given members and leaves the others; null takes a limit away. */
    public void change(JsonObject json) {
        Fields fields = new Fields(json);
        Behaviour changed = new Behaviour(
                fields.has("pace_ms") ? fields.integer("pace_ms") : current.paceMs(),
                fields.has("chunks") ? fields.integer("chunks") : current.chunks(),
                fields.has("thinking") ? fields.flag("thinking") : current.thinking(),
                fields.has("envelope") ? fields.choice("envelope", Envelope.class, '_') : current.envelope(),
                fields.has("oversized_chunk") ? fields.flag("oversized_chunk") : current.oversizedChunk(),
                limit(json, fields, "error_after_chunks", current.errorAfterChunks()),
                limit(json, fields, "break_after_chunks", current.breakAfterChunks()),
                limit(json, fields, "stall_after_chunks", current.stallAfterChunks()),
                limit(json, fields, "slice_bytes", current.sliceBytes()),
                limit(json, fields, "requests_per_minute", current.requestsPerMinute()));
        fields.rejectUnknown();
        current = changed;
    }

    public JsonObject toJson() {
        return toJson(current);
    }

    public static JsonObject toJson(Behaviour behaviour) {
        return new JsonObject()
                .put("pace_ms", behaviour.paceMs())
                .put("chunks", behaviour.chunks())
                .put("thinking", behaviour.thinking())
                .put("envelope", Fields.wireName(behaviour.envelope(), '_'))
                .put("oversized_chunk", behaviour.oversizedChunk())
                .put("error_after_chunks", orNull(behaviour.errorAfterChunks()))
                .put("break_after_chunks", orNull(behaviour.breakAfterChunks()))
                .put("stall_after_chunks", orNull(behaviour.stallAfterChunks()))
                .put("slice_bytes", orNull(behaviour.sliceBytes()))
                .put("requests_per_minute", orNull(behaviour.requestsPerMinute()));
    }

    private static OptionalInt limit(JsonObject json, Fields fields, String name, OptionalInt before) {
        if (fields.has(name)) {
            return OptionalInt.of(fields.integer(name));
        }
        return json.containsKey(name) ? OptionalInt.empty() : before;
    }

    private static Object orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
