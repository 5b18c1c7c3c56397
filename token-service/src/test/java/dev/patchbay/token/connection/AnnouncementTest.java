package dev.patchbay.token.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.patchbay.contracts.event.Catalogue;
import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Events;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import io.vertx.core.json.JsonObject;

@TokenServiceTest
class AnnouncementTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Person person = new Person();

    @BeforeEach
    void everythingWorks() {
        Simulated.reset();
    }

    @Test
    void aLifeOfAConnectionIsAnnouncedWithoutGapsAndAsTheSchemasSay() {
        try (var events = new Events(person.account)) {
            // When
            person.connect(0);
            person.refresh().then().statusCode(200);
            Simulated.behave(Map.of("refresh_mode", "expired-refresh"));
            person.refresh().then().statusCode(409);
            person.connect(0);
            person.disconnect().then().statusCode(200);

            // Then
            await().until(() -> events.soFar().size() == 6);
            var inOrder = events.soFar().stream().sorted(Comparator.comparing(AnnouncementTest::sequence)).toList();
            assertThat(inOrder).extracting(AnnouncementTest::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(inOrder).extracting(event -> event.getString("type")).containsExactly(
                    "dev.patchbay.connection.connected.v1", "dev.patchbay.renewal.renewed.v1",
                    "dev.patchbay.renewal.failed.v1", "dev.patchbay.connection.needs_reauth.v1",
                    "dev.patchbay.connection.reauthorized.v1", "dev.patchbay.connection.disconnected.v1");
            assertThat(inOrder).allSatisfy(AnnouncementTest::fitsItsSchema);
        }
    }

    @Test
    void theSequenceGoesOnAfterADisconnect() {
        person.connect(0);
        person.disconnect().then().statusCode(200);
        try (var events = new Events(person.account)) {
            person.connect(0);
            await().until(() -> events.soFar().size() == 3);
            assertThat(events.soFar()).extracting(AnnouncementTest::sequence).isEqualTo(List.of(1L, 2L, 3L));
        }
    }

    @Test
    void anEventBelongsToTheTraceOfTheRequestThatCausedIt() {
        // Given
        var trace = UUID.randomUUID().toString().replace("-", "");
        var traced = Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01", "tracestate", "vendor=1");
        person.connect(0);
        try (var events = new Events(person.account)) {
            // When
            person.request().headers(traced).post("/connections/spotify/refresh").then().statusCode(200);
            person.request().headers(traced).delete("/connections/spotify").then().statusCode(200);

            // Then
            await().until(() -> events.soFar().size() == 3);
            assertThat(events.soFar()).filteredOn(event -> sequence(event) > 1).allSatisfy(event -> {
                assertThat(event.getString("traceparent")).startsWith("00-" + trace);
                assertThat(event.getString("tracestate")).isEqualTo("vendor=1");
            });
        }
    }

    private static long sequence(JsonObject event) {
        return event.getJsonObject("data").getLong("sequence");
    }

    private static void fitsItsSchema(JsonObject event) throws IOException {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Catalogue.schema(event.getString("type")));
        assertThat(schema.validate(JSON.readTree(event.encode()))).isEmpty();
    }
}
