package dev.patchbay.outbox;

import static dev.patchbay.outbox.support.Running.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.outbox.support.App;
import dev.patchbay.outbox.support.Change;
import dev.patchbay.outbox.support.Running;
import dev.patchbay.outbox.support.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;

@App
class OutboxTest {

    @Inject
    Outbox outbox;

    private final String topic = "written." + UUID.randomUUID();

    @Test
    void anEventOfACommittedChangeArrivesAndOneOfARolledBackChangeDoesNot() {
        // When
        add(1);
        assertThatThrownBy(() -> await(() -> Panache.withTransaction(() -> outbox.add(topic, new Change("a", 2).event())
                .invoke(() -> {
                    throw new IllegalStateException("The change fails");
                })))).hasRootCauseMessage("The change fails");
        add(3);
        // Then
        try (var reader = Topic.committed(Running.broker(), topic)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> reader.records().size() == 2);
            assertThat(reader.values()).extracting(value -> value.replaceAll(".*\"sequence\":(\\d+).*", "$1"))
                    .isEqualTo(List.of("1", "3"));
            assertThat(reader.records()).allSatisfy(message -> {
                assertThat(message.key()).isEqualTo("a");
                assertThat(message.headers().lastHeader("content-type").value())
                        .asString().isEqualTo("application/cloudevents+json");
            });
        }
    }

    private void add(long sequence) {
        await(() -> Panache.withTransaction(() -> outbox.add(topic, new Change("a", sequence).event())));
    }
}
