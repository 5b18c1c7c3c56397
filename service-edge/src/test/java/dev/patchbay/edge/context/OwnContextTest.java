package dev.patchbay.edge.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.edge.correlation.Correlation;
import io.opentelemetry.context.ContextKey;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Work that outlives its request. */
class OwnContextTest {

    private static final String ID = "correlation-of-the-request";
    private static final ContextKey<String> TRACE = ContextKey.named("trace");

    private final Vertx vertx = Vertx.vertx();
    private final OwnContext ownContext = new OwnContext(vertx);

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** On a context like that of a request. */
    private <T> T inARequest(Supplier<Uni<T>> work) throws Exception {
        var answer = new CompletableFuture<T>();
        VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()).runOnContext(ignored -> {
            Correlation.start(ID);
            work.get().subscribe().with(answer::complete, answer::completeExceptionally);
        });
        return answer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void theWorkHasAContextOfItsOwnAndTheAnswerComesOnTheCallers() throws Exception {
        // When
        var contexts = inARequest(() -> {
            var caller = Vertx.currentContext();
            return ownContext.run(() -> Uni.createFrom().item(Vertx::currentContext))
                    .map(work -> new Context[] { caller, work, Vertx.currentContext() });
        });
        // Then
        assertThat(contexts[1]).isNotSameAs(contexts[0]);
        assertThat(contexts[2]).isSameAs(contexts[0]);
    }

    @Test
    void theWorkKeepsTheCorrelationIdUnlessItIsUnrelated() throws Exception {
        assertThat(inARequest(() -> ownContext.run(() -> Uni.createFrom().item(Correlation::current)))).isEqualTo(ID);
        assertThat(inARequest(() -> ownContext.runUnrelated(() -> Uni.createFrom().item(Correlation::current))))
                .isNotEqualTo(ID);
    }

    @Test
    void theWorkKeepsTheTraceUnlessItIsUnrelated() throws Exception {
        assertThat(inARequest(() -> traced(() -> ownContext.run(OwnContextTest::trace)))).isEqualTo("request");
        assertThat(inARequest(() -> traced(() -> ownContext.runUnrelated(OwnContextTest::trace)))).isEqualTo("none");
    }

    private static <T> Uni<T> traced(Supplier<Uni<T>> work) {
        QuarkusContextStorage.INSTANCE.attach(Vertx.currentContext(),
                io.opentelemetry.context.Context.root().with(TRACE, "request"));
        return work.get();
    }

    private static Uni<String> trace() {
        var current = QuarkusContextStorage.INSTANCE.current();
        return Uni.createFrom().item(current == null || current.get(TRACE) == null ? "none" : current.get(TRACE));
    }

    @Test
    void theWorkGoesOnWhenNobodyWaitsAndIsSharedByAllWhoDo() throws Exception {
        // Given
        var begun = new AtomicInteger();
        var end = new CompletableFuture<String>();
        var work = ownContext.run(() -> {
            begun.incrementAndGet();
            return Uni.createFrom().completionStage(end);
        });
        // When
        work.subscribe().asCompletionStage().cancel(true);
        var second = work.subscribe().asCompletionStage();
        end.complete("done");
        // Then
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(begun).hasValue(1);
    }
}
