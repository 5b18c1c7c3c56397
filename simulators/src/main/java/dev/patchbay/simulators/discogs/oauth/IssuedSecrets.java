package dev.patchbay.simulators.discogs.oauth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Every secret value that went over the wire, by kind, so that a test can prove that no log holds one. */
public final class IssuedSecrets {

    private final Map<String, Set<String>> values = new TreeMap<>();

    String add(String kind, String value) {
        values.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(value);
        return value;
    }

    void clear() {
        values.clear();
    }

    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        values.forEach((kind, issued) -> json.put(kind, new JsonArray(List.copyOf(issued))));
        return json;
    }
}
