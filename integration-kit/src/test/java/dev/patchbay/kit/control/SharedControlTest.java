package dev.patchbay.kit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.contracts.event.Topics;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.database.DatabaseSteps;
import dev.patchbay.kit.event.EventSource;
import dev.patchbay.kit.example.WithNeighbours;
import dev.patchbay.kit.test.kafka.Broker;
import dev.patchbay.kit.test.status.LoggedLines;
import dev.patchbay.outbox.Outbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;

/** What an administrator wants holds in every replica, and is told to the other services. */
@QuarkusTest
@WithNeighbours
class SharedControlTest {

    @Inject
    SharedControl control;

    @Inject
    DataSource database;

    @Inject
    Provider provider;

    @Inject
    EventSource source;

    @Inject
    Outbox outbox;

    @Inject
    DatabaseSteps steps;

    @Inject
    ObjectMapper json;

    @Test
    void everyChangeIsOneEventAndARepeatedOneIsNone() throws Throwable {
        try (var topic = Broker.read(Topics.PROVIDERS)) {
            // When
            change(new Control(false, true, "Moving house."));
            change(new Control(false, true, "Moving house."));
            change(Control.ON);
            // Then
            Awaitility.await("announced").untilAsserted(() -> assertThat(events(topic)).containsSubsequence(
                    "dev.patchbay.provider.disabled.v1", "dev.patchbay.provider.maintenance_started.v1",
                    "dev.patchbay.provider.enabled.v1", "dev.patchbay.provider.maintenance_ended.v1"));
            assertThat(events(topic)).filteredOn(type -> type.contains("maintenance_started")).hasSize(1);
        }
    }

    @Test
    void whatAnotherReplicaChangedHoldsHereWithinTwoSeconds() throws Throwable {
        // Given
        change(Control.ON);
        // When
        execute("update integration_control set enabled = false, message = 'Elsewhere.'");
        // Then
        Awaitility.await("follows").atMost(Duration.ofSeconds(2))
                .until(() -> control.current().equals(new Control(false, false, "Elsewhere.")));
        change(Control.ON);
    }

    @Test
    void whyAChangeWasNotTakenIsLoggedAndNotTold() {
        try (var logged = new LoggedLines()) {
            // When, Then: PostgreSQL takes no such character
            assertThatThrownBy(() -> change(new Control(true, false, "\u0000")))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
                        assertThat(refused.failure().detail()).startsWith("The database did not take the change");
                    });
            assertThat(logged.lines()).anyMatch(line -> line.contains("switches was not taken") && line.contains("0x00"));
        }
    }

    @Test
    void whatIsAProblemAlreadyIsToldAsItIs() {
        // Given
        var clash = new ProblemException(ErrorCode.CONFLICT, "Somebody else was faster.");
        var refusing = new SharedControl(provider, source, outbox, steps, null, null, new FailingClock(clash));
        // When, Then
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> refusing.change(Control.ON, UUID.randomUUID())))
                .isSameAs(clash);
    }

    /** The types of what was told of this provider. */
    private List<String> events(Broker.Reader topic) throws JsonProcessingException {
        List<String> types = new ArrayList<>();
        for (var event : topic.records()) {
            var told = json.readTree(event.value());
            if (told.path("subject").asText().equals("example") && told.at("/data/maintenance").isBoolean()) {
                types.add(told.path("type").asText());
            }
        }
        return types;
    }

    private void change(Control wanted) throws Throwable {
        assertThat(VertxContextSupport.subscribeAndAwait(() -> control.change(wanted, UUID.randomUUID()))).isEqualTo(wanted);
        assertThat(control.current()).isEqualTo(wanted);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** What is asked in the midst of the change fails. */
    private static final class FailingClock extends Clock {

        private final RuntimeException failure;

        FailingClock(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public Instant instant() {
            throw failure;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
