package dev.patchbay.spotify.call.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.Catalogue;
import dev.patchbay.contracts.event.ProviderEventType;
import dev.patchbay.contracts.event.Topics;
import dev.patchbay.kit.test.kafka.Broker;
import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.spotify.simulated.ConnectedTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What is told of the circuit, and what telling it costs. */
@QuarkusTest
@TestProfile(ContractSettings.class)
class BreakerTest extends ConnectedTest {

    private static final int REFUSED = 503;
    private static final int FAR_TOO_MANY = 200;

    @Inject
    MeterRegistry registry;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @AfterEach
    void close() {
        spotify.mend();
        var healthy = connected("mira");
        Awaitility.await("closed").until(() -> healthy.get("/me").statusCode() == 200);
    }

    @Test
    void everyChangeIsAnnouncedInOrder() throws IOException {
        // Given
        var start = Instant.now();
        try (var topic = Broker.read(Topics.PROVIDERS)) {
            // When
            open();
            spotify.mend();
            Awaitility.await("probed").until(() -> client.get("/podcasts").statusCode() == 200);
            var events = new ArrayList<JsonNode>();
            Awaitility.await("announced").until(() -> {
                events.clear();
                for (var record : topic.records()) {
                    assertThat(record.key()).isEqualTo("spotify");
                    events.add(json.readTree(record.value()));
                }
                // other tests have circuits too
                events.removeIf(event -> Instant.parse(event.path("time").textValue()).isBefore(start));
                return events.size() >= 3;
            });
            // Then
            assertThat(events).extracting(BreakerTest::type).containsExactly(ProviderEventType.CIRCUIT_OPENED.type(),
                    ProviderEventType.CIRCUIT_HALF_OPENED.type(), ProviderEventType.CIRCUIT_CLOSED.type());
            for (var event : events) {
                var golden = json.readTree(Catalogue.golden(type(event)));
                assertThat(names(event)).hasSameElementsAs(names(golden));
                assertThat(names(event.path("data")))
                        .hasSameElementsAs(names(golden.path("data")));
                assertThat(event.path("source").textValue()).startsWith("urn:patchbay:spotify-service:");
            }
            assertThat(events).extracting(event -> event.at("/data/sequence").longValue()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aDatabaseThatTakesNoEventCostsTheEventAndNoCall() throws SQLException {
        // Given
        double before = announcements("lost");
        try (var locked = database.getConnection(); var statement = locked.createStatement()) {
            locked.setAutoCommit(false);
            statement.execute("lock table outbox_event in access exclusive mode");
            // When
            var longest = open();
            // Then
            assertThat(longest).isLessThan(Duration.ofSeconds(2));
            assertThat(circuit()).isEqualTo(2);
            Awaitility.await("counted").until(() -> announcements("lost") == before + 1);
            locked.rollback();
        }
    }

    /** @return the longest that a call took */
    private Duration open() {
        spotify.breakApi("{\"kind\":\"status\",\"status\":500}");
        var times = new ArrayList<Duration>();
        int status;
        do {
            long start = System.nanoTime();
            status = client.get("/podcasts").statusCode();
            times.add(Duration.ofNanos(System.nanoTime() - start));
        } while (status != REFUSED && times.size() < FAR_TOO_MANY);
        assertThat(status).isEqualTo(REFUSED);
        return Collections.max(times);
    }

    private double announcements(String outcome) {
        return registry.get("integration.circuit.announcements").tag("outcome", outcome).counter().count();
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String type(JsonNode event) {
        return event.path("type").textValue();
    }

    private double circuit() {
        return registry.get("integration.circuit.state").tag("provider", "spotify").gauge().value();
    }
}
