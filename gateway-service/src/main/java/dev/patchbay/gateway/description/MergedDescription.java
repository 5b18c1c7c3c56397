package dev.patchbay.gateway.description;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.patchbay.gateway.relay.PublicPath;

/**
 * One OpenAPI description out of the gateway's own and those of the services, under the paths that clients use. What several
 * describe alike is there once; what only has the same name gets the provider's before its own.
 */
final class MergedDescription {

    private static final String SCHEMAS = "/components/schemas";
    private static final String REFERENCE = "#" + SCHEMAS + "/";

    private final ObjectNode merged;
    private final Set<String> ambiguous;

    /**
     * Both are changed.
     *
     * @param services by provider
     */
    MergedDescription(ObjectNode own, SortedMap<String, JsonNode> services) {
        merged = own;
        ambiguous = ambiguous(services.values());
        services.forEach(this::add);
    }

    private static Set<String> ambiguous(Collection<JsonNode> services) {
        var seen = new HashMap<String, JsonNode>();
        var different = new HashSet<String>();
        services.forEach(service -> service.at(SCHEMAS).properties().forEach(schema -> {
            if (!schema.getValue().equals(seen.computeIfAbsent(schema.getKey(), first -> schema.getValue()))) {
                different.add(schema.getKey());
            }
        }));
        return different;
    }

    ObjectNode json() {
        return merged;
    }

    private void add(String provider, JsonNode described) {
        var names = namesOf(provider, described.at(SCHEMAS));
        rename(described, names);
        var schemas = merged.withObject("/components").withObject("schemas");
        described.at(SCHEMAS).properties()
                .forEach(schema -> schemas.set(names.getOrDefault(schema.getKey(), schema.getKey()), schema.getValue()));
        described.path("paths").properties()
                .forEach(path -> PublicPath.of(path.getKey(), provider).ifPresent(publicPath -> merged.withObject("/paths")
                        .set(publicPath, labelled(provider, (ObjectNode) path.getValue()))));
    }

    /** Says in words which services' part is missing. */
    void without(List<String> providers) {
        if (!providers.isEmpty()) {
            merged.withObject("/info").put("description", "Incomplete: the services of these providers do not answer now: "
                    + String.join(", ", providers) + ".");
        }
    }

    private Map<String, String> namesOf(String provider, JsonNode schemas) {
        var names = new HashMap<String, String>();
        schemas.properties().forEach(schema -> {
            var known = merged.at(SCHEMAS).path(schema.getKey());
            if (ambiguous.contains(schema.getKey()) || !(known.isMissingNode() || known.equals(schema.getValue()))) {
                names.put(schema.getKey(), capitalised(provider) + schema.getKey());
            }
        });
        return names;
    }

    private static void rename(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            var reference = object.path("$ref").asText();
            if (reference.startsWith(REFERENCE)) {
                var name = reference.substring(REFERENCE.length());
                object.put("$ref", REFERENCE + names.getOrDefault(name, name));
            }
        }
        node.forEach(child -> rename(child, names));
    }

    private static ObjectNode labelled(String provider, ObjectNode path) {
        path.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode operation && operation.has("responses")) {
                operation.set("tags", tags(operation, provider));
            }
        });
        return path;
    }

    private static ArrayNode tags(ObjectNode operation, String provider) {
        return operation.arrayNode().add(provider);
    }

    private static String capitalised(String provider) {
        return provider.substring(0, 1).toUpperCase(Locale.ROOT) + provider.substring(1);
    }
}
