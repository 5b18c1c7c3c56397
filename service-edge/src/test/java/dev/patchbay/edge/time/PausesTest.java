package dev.patchbay.edge.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Waiting no longer than that, by a timer that is fired by hand. */
class PausesTest {

    private static final Duration TIME = Duration.ofSeconds(3);

    private final List<UniEmitter<? super Void>> timers = new ArrayList<>();
    private final AtomicBoolean timerCancelled = new AtomicBoolean();
    private final Pauses pauses = time -> Uni.createFrom().<Void> emitter(timers::add).onCancellation()
            .invoke(() -> timerCancelled.set(true));
    private final CompletableFuture<String> work = new CompletableFuture<>();
    private final AtomicBoolean workCancelled = new AtomicBoolean();
    private final CompletableFuture<String> answer = pauses.within(TIME, Uni.createFrom().completionStage(work)
            .onCancellation().invoke(() -> workCancelled.set(true)), () -> new IllegalStateException("late"))
            .subscribeAsCompletionStage();

    @Test
    void anAnswerInTimeStopsTheTimer() {
        // When
        work.complete("done");
        // Then
        assertThat(answer).isCompletedWithValue("done");
        assertThat(timerCancelled).isTrue();
    }

    @Test
    void aFailureInTimeIsPassedOn() {
        // When
        work.completeExceptionally(new IllegalArgumentException("broken"));
        // Then
        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverIsLateGoesOnAlone() {
        // When
        timers.getFirst().complete(null);
        // Then
        assertThatThrownBy(answer::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(workCancelled).isFalse();
        // When
        work.complete("too late");
        // Then
        assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void whatIsDoneAtOnceNeedsNoTimer() {
        // When
        var done = pauses.within(TIME, Uni.createFrom().item("done"), IllegalStateException::new).subscribeAsCompletionStage();
        // Then
        assertThat(done).isCompletedWithValue("done");
        assertThat(timers).hasSize(1);
    }
}
