package dev.patchbay.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ConnectionStatus.Details;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.connection.Reason;

class EventWireFormatTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final UUID ACCOUNT = UUID.fromString("6f1f9c1e-3d0a-4c57-9a0b-1f2e3d4c5b6a");
    private static final String PROVIDER = "spotify";
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final URI CONNECT = URI.create("http://127.0.0.1:8080/api/integrations/spotify/connect");
    private static final ProviderAccount MIRA = new ProviderAccount("hT4mQ9xZ2c", "Mira Holmgard");

    private static final Map<String, Object> DATA = Map.of(
            "dev.patchbay.connection.connected.v1", changed(1, well()),
            "dev.patchbay.connection.needs_reauth.v1", changed(4, needsReauth()),
            "dev.patchbay.connection.reauth_due.v1", changed(7, well()),
            "dev.patchbay.connection.reauthorized.v1", changed(5, well()),
            "dev.patchbay.connection.disconnected.v1",
            changed(6, ConnectionStatus.none(PROVIDER, Cause.DISCONNECTED_BY_USER, NOW, CONNECT)),
            "dev.patchbay.renewal.renewed.v1",
            new RenewalEnded(ACCOUNT, PROVIDER, 2, 2, NOW.plusSeconds(3600).getEpochSecond(), null, null),
            "dev.patchbay.renewal.failed.v1", new RenewalEnded(ACCOUNT, PROVIDER, 3, 2,
                    NOW.plusSeconds(240).getEpochSecond(), Cause.PROVIDER_OUTAGE, NOW.plusSeconds(2).getEpochSecond()),
            "dev.patchbay.provider.circuit_opened.v1",
            new CircuitChanged(PROVIDER, "one", 1, NOW.plusSeconds(60).getEpochSecond()),
            "dev.patchbay.provider.circuit_half_opened.v1", new CircuitChanged(PROVIDER, "one", 2, null),
            "dev.patchbay.provider.circuit_closed.v1", new CircuitChanged(PROVIDER, "one", 3, null));
    private static final Map<String, Object> CONTROLLED = Map.of(
            "dev.patchbay.provider.disabled.v1",
            new IntegrationControlled(PROVIDER, 1, false, false, "Until the new contract is signed."),
            "dev.patchbay.provider.enabled.v1", new IntegrationControlled(PROVIDER, 2, true, false, null),
            "dev.patchbay.provider.maintenance_started.v1",
            new IntegrationControlled(PROVIDER, 3, true, true, "Back at noon."),
            "dev.patchbay.provider.maintenance_ended.v1", new IntegrationControlled(PROVIDER, 4, true, false, null));

    private static final UUID DESCRIPTION = UUID.fromString("3c9d1a52-6a0e-4d8b-9a55-0d1f6a1c2b3e");
    private static final Map<String, DescriptionEnded> DESCRIBED = Map.of(
            "dev.patchbay.description.completed.v1", new DescriptionEnded(ACCOUNT, "euria", DESCRIPTION, "album", 3, null),
            "dev.patchbay.description.failed.v1",
            new DescriptionEnded(ACCOUNT, "euria", DESCRIPTION, "album", 10, "provider_unreachable"));

    private static ConnectionChanged changed(long sequence, ConnectionStatus status) {
        return new ConnectionChanged(ACCOUNT, PROVIDER, sequence, status);
    }

    private static ConnectionStatus well() {
        return new ConnectionStatus(PROVIDER, true, Reason.CONNECTED, details(null),
                NOW.plusSeconds(3600).getEpochSecond(), null, false,
                List.of("user-library-read", "user-read-private"));
    }

    private static ConnectionStatus needsReauth() {
        return new ConnectionStatus(PROVIDER, false, Reason.NEEDS_REAUTH, details(Cause.REVOKED_AT_PROVIDER), null,
                NOW.getEpochSecond(), false, List.of("user-library-read", "user-read-private"));
    }

    private static Details details(Cause cause) {
        return Details.of(cause, NOW, CONNECT, Instant.parse("2027-05-21T09:30:00Z"), MIRA);
    }

    private static List<String> types() {
        return Catalogue.types();
    }

    private static CloudEvent<?> event(String type) {
        if (DESCRIBED.containsKey(type)) {
            return CloudEvent.of("0b6c1f6e-9a54-4a57-8c5d-2f9f3a1f0e77", "urn:patchbay:euria-service:one", type,
                    new ConnectionKey(ACCOUNT, "euria").toString(), NOW, "tour-0001", DESCRIBED.get(type));
        }
        var data = data(type);
        var ofProvider = !DATA.containsKey(type) || data instanceof CircuitChanged;
        return CloudEvent.of("0b6c1f6e-9a54-4a57-8c5d-2f9f3a1f0e77",
                "urn:patchbay:" + (ofProvider ? "spotify-service" : "token-service") + ":one", type,
                ofProvider ? PROVIDER : new ConnectionKey(ACCOUNT, PROVIDER).toString(), NOW,
                data instanceof CircuitChanged ? null : "tour-0001", data);
    }

    private static Object data(String type) {
        return DESCRIBED.containsKey(type) ? DESCRIBED.get(type) : DATA.getOrDefault(type, CONTROLLED.get(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void eventsAreWrittenAsTheGoldenFileSays(String type) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(event(type)))).isEqualTo(JSON.readTree(Catalogue.golden(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenFileFitsTheSchema(String type) throws IOException {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Catalogue.schema(type));
        assertThat(schema.validate(JSON.readTree(Catalogue.golden(type)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenFileIsReadWithoutLoss(String type) throws IOException {
        var written = JSON.readTree(Catalogue.golden(type));
        var data = JSON.treeToValue(written.get("data"), data(type).getClass());
        assertThat(data).isEqualTo(data(type));
    }

    @Test
    void theTraceIsTwoAttributesOfTheEnvelope() throws IOException {
        // Given
        var type = "dev.patchbay.connection.connected.v1";
        var parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        // When
        JsonNode written = JSON.valueToTree(event(type).withTrace(parent, "vendor=1"));
        // Then
        assertThat(written.get("traceparent").textValue()).isEqualTo(parent);
        assertThat(written.get("tracestate").textValue()).isEqualTo("vendor=1");
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Catalogue.schema(type));
        assertThat(schema.validate(JSON.readTree(JSON.writeValueAsString(written)))).isEmpty();
    }
}
