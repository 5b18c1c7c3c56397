package dev.patchbay.euria.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.awaitility.Awaitility;

import dev.patchbay.contracts.event.Topics;
import dev.patchbay.kit.test.kafka.Broker;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;

/** Tests of what is written later. */
public abstract class QueuedTest extends ConnectedTest {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);

    protected static OffsetDateTime inAnHour() {
        return now().plusHours(1);
    }

    protected static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    protected final void dueAt(String id, OffsetDateTime when) {
        var rows = pool.preparedQuery("update queued_description set next_attempt_at = $2 where id = $1")
                .execute(Tuple.of(UUID.fromString(id), when)).await().atMost(PATIENCE).rowCount();
        assertThat(rows).as("it is still queued").isEqualTo(1);
    }

    /** That tells of the end of a description. */
    protected static JsonPath event(String description) {
        try (var topic = Broker.read(Topics.DESCRIPTIONS)) {
            return Awaitility.await("the event").atMost(PATIENCE).until(() -> topic.records().stream().map(record -> JsonPath
                    .from(record.value())).filter(event -> description.equals(event.getString("data.description"))).findFirst(),
                    Optional::isPresent).orElseThrow();
        }
    }
}
