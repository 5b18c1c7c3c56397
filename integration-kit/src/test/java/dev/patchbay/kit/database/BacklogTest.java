package dev.patchbay.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

class BacklogTest {

    private final List<String> done = new ArrayList<>();
    private final Backlog<String> backlog = new Backlog<>(2, this::step);

    @Test
    void aStepThatThrowsEndsNoOther() {
        // When
        backlog.add("thrown");
        backlog.add("failed");
        backlog.add("good");
        // Then
        assertThat(done).containsExactly("good");
    }

    private Uni<Void> step(String item) {
        return switch (item) {
            case "thrown" -> throw new IllegalStateException(item);
            case "failed" -> Uni.createFrom().failure(new IllegalStateException(item));
            default -> Uni.createFrom().voidItem().invoke(() -> done.add(item));
        };
    }
}
