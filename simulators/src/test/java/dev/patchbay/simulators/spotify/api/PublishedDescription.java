package dev.patchbay.simulators.spotify.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;

/** Spotify's published OpenAPI description, in which no deprecated member is required. */
final class PublishedDescription {

    private static final String ADDRESS = "https://patchbay.test/spotify.json";

    private final JsonSchemaFactory factory;
    private final JsonNode description;

    private PublishedDescription(Path file) {
        try {
            description = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
            description.at("/components/schemas").forEach(PublishedDescription::makeDeprecatedOptional);
            String text = description.toString();
            factory = JsonSchemaFactory.getInstance(VersionFlag.V4, builder -> builder
                    .metaSchema(OpenApi30.getInstance()).defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the folder that the system property or the environment names; empty where there is none. */
    static Optional<PublishedDescription> load() {
        String folder = System.getProperty("patchbay.specs", System.getenv("PATCHBAY_SPECS"));
        return Optional.ofNullable(folder).map(name -> Path.of(name, "spotify.openapi.yml"))
                .filter(Files::isRegularFile).map(PublishedDescription::new);
    }

    /** @param path as the description writes it, for example {@code /shows/{id}} */
    Set<ValidationMessage> check(String path, String body) {
        return check("get", path, 200, body);
    }

    Set<ValidationMessage> check(String method, String path, int status, String body) {
        String response = description.path("paths").path(path).path(method).path("responses")
                .path(Integer.toString(status)).path("$ref").asText();
        String pointer = response + "/content/application~1json/schema";
        JsonSchema schema = factory.getSchema(SchemaLocation.of(ADDRESS + pointer));
        return schema.validate(body, InputFormat.JSON);
    }

    private static void makeDeprecatedOptional(JsonNode component) {
        Set<String> deprecated = new HashSet<>();
        component.findValues("properties").forEach(properties -> properties.properties().stream()
                .filter(property -> property.getValue().path("deprecated").asBoolean())
                .forEach(property -> deprecated.add(property.getKey())));
        component.findParents("required").forEach(schema -> removeNames((ObjectNode) schema, deprecated));
    }

    private static void removeNames(ObjectNode schema, Set<String> names) {
        if (schema.get("required") instanceof ArrayNode required) {
            ArrayNode kept = schema.putArray("required");
            required.forEach(name -> {
                if (!names.contains(name.asText())) {
                    kept.add(name);
                }
            });
        }
    }
}
