package dev.patchbay.kit.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.test.config.Defaults;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** A connection that answers nothing any more, not even that a statement took too long. */
class HangingDatabaseTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void whatNoCallWaitsForEndsToo() {
        // Given
        var steps = new DatabaseSteps(new OwnContext(vertx), time -> Uni.createFrom().voidItem(),
                Defaults.of(CallConfig.class));
        // When, Then
        assertThatThrownBy(() -> steps.toItsEnd(() -> Uni.createFrom().nothing()).await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(SlowDatabaseException.class).hasMessageContaining("10000 ms");
    }
}
