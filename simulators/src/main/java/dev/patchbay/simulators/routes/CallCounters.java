package dev.patchbay.simulators.routes;

import java.util.Map;
import java.util.TreeMap;

import io.vertx.core.json.JsonObject;

/** How often each endpoint of each target was called, by pattern. Used on one event loop only. */
public final class CallCounters {

    private final Map<String, Map<String, Long>> calls = new TreeMap<>();

    void count(String target, String endpoint) {
        calls.computeIfAbsent(target, _ -> new TreeMap<>()).merge(endpoint, 1L, Long::sum);
    }

    public void clear() {
        calls.clear();
    }

    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        calls.forEach((target, endpoints) -> {
            JsonObject counts = new JsonObject();
            endpoints.forEach(counts::put);
            json.put(target, counts);
        });
        return json;
    }
}
