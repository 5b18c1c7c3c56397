package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.euria.simulated.ConnectedTest;
import dev.patchbay.euria.simulated.EventReader.Event;
import io.quarkus.test.junit.QuarkusTest;

/** Many at once: 200, or 1,000 with {@code -Dpatchbay.full=true}. */
@QuarkusTest
class ManyStreamsTest extends ConnectedTest {

    private static final List<String> PEOPLE = List.of("mira", "jonas", "aiko", "tam", "noor");
    private static final int STREAMS = Boolean.getBoolean("patchbay.full") ? 1_000 : 200;
    private static final int CHUNKS = 40;

    @Test
    void eachGetsEveryPieceOnceAndInOrder() throws ExecutionException, InterruptedException {
        // Given
        euria.behave("{\"pace_ms\":50,\"chunks\":" + CHUNKS + "}");
        // When
        List<Future<List<Event>>> streams;
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            streams = IntStream.range(0, STREAMS).mapToObj(i -> readers.submit(() -> {
                try (var stream = connected(PEOPLE.get(i % PEOPLE.size())).stream(artist())) {
                    return stream.rest();
                }
            })).toList();
        }
        // Then
        for (var stream : streams) {
            var events = stream.get();
            assertThat(events).hasSize(CHUNKS + 3).extracting(Event::id)
                    .containsExactlyElementsOf(IntStream.range(0, CHUNKS + 3).boxed().toList());
            assertThat(events.subList(1, CHUNKS + 1)).extracting(Event::name).containsOnly("chunk");
            assertThat(events.getLast().data().path("state").asText()).isEqualTo("finished");
        }
        assertThat(euria.counter("completions")).isEqualTo(STREAMS);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> euria.counter("streams_open") == 0);
    }
}
