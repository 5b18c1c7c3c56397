package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Who reads, when more is asked for, and who notices that somebody went. */
class EventLogTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final Asked asked = new Asked();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void moreIsAskedForOnlyWhenTheReaderHasAllAndWaits() {
        // Given
        var log = log(Duration.ofMinutes(1));
        run(() -> log.add("chunk", "1"), () -> log.add("chunk", "2"));
        var reader = log.from(0).subscribe().withSubscriber(AssertSubscriber.<StreamEvent> create(2));
        // Then
        reader.awaitItems(2);
        settled();
        assertThat(asked.wanted).hasValue(0);
        // When
        reader.request(1);
        Awaitility.await().until(() -> asked.wanted.get() == 1);
        run(() -> log.add("chunk", "3"));
        // Then
        assertThat(reader.awaitItems(3).getItems()).extracting(StreamEvent::id).containsExactly(0, 1, 2);
    }

    @Test
    void whoComesLaterGoesOnAndTakesThePlace() {
        // Given
        var log = log(Duration.ofMinutes(1));
        run(() -> log.add("chunk", "1"), () -> log.add("chunk", "2"));
        var first = log.from(0).subscribe().withSubscriber(AssertSubscriber.<StreamEvent> create(10));
        first.awaitItems(2);
        // When
        var second = log.from(1).subscribe().withSubscriber(AssertSubscriber.<StreamEvent> create(10));
        // Then
        assertThat(first.awaitCompletion().getItems()).last().isEqualTo(new StreamEvent(1, "error", "displaced"));
        run(() -> log.add("done", "{}"), log::end);
        assertThat(second.awaitCompletion().getItems()).extracting(StreamEvent::id).containsExactly(1, 2);
        assertThat(asked.left).hasValue(0);
        assertThat(log.from(99).collect().asList().await().atMost(Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void whatIsCompleteHasRoomForMany() {
        // Given
        var log = log(Duration.ofMinutes(1));
        run(() -> log.add("chunk", "1"), () -> log.add("done", "{}"), log::end);
        var slow = log.from(0).subscribe().withSubscriber(AssertSubscriber.<StreamEvent> create(1));
        slow.awaitItems(1);
        // When
        var other = log.from(0).subscribe().withSubscriber(AssertSubscriber.<StreamEvent> create(10));
        other.awaitCompletion();
        slow.request(10);
        // Then
        assertThat(slow.awaitCompletion().getItems()).extracting(StreamEvent::name).containsExactly("chunk", "done");
    }

    @Test
    void whoGoesIsNoticedUnlessItIsOver() {
        // Given
        var log = log(Duration.ofMinutes(1));
        var reader = log.from(0).subscribe().withSubscriber(AssertSubscriber.<StreamEvent> create(10));
        Awaitility.await().until(() -> asked.joined.get() == 1);
        // When
        reader.cancel();
        // Then
        Awaitility.await().until(() -> asked.left.get() == 1);
    }

    @Test
    void silenceIsBrokenByHeartbeatsForWhoWaits() {
        var log = log(Duration.ofMillis(20));
        var reader = log.from(0).subscribe().withSubscriber(AssertSubscriber.<StreamEvent> create(2));
        reader.awaitItems(2);
        settled();
        assertThat(reader.getItems()).isEqualTo(List.of(StreamEvent.HEARTBEAT, StreamEvent.HEARTBEAT));
    }

    private EventLog log(Duration heartbeat) {
        return new EventLog(context, heartbeat, asked);
    }

    private void run(Runnable... steps) {
        for (var step : steps) {
            context.runOnContext(ignored -> step.run());
        }
        settled();
    }

    /** All that was under way on the context has happened. */
    private void settled() {
        var done = new CountDownLatch(1);
        context.runOnContext(ignored -> done.countDown());
        try {
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static final class Asked implements EventLog.Source {

        final AtomicInteger wanted = new AtomicInteger();
        final AtomicInteger joined = new AtomicInteger();
        final AtomicInteger left = new AtomicInteger();

        @Override
        public void wanted() {
            wanted.incrementAndGet();
        }

        @Override
        public void joined() {
            joined.incrementAndGet();
        }

        @Override
        public void left() {
            left.incrementAndGet();
        }

        @Override
        public String displaced() {
            return "displaced";
        }
    }
}
