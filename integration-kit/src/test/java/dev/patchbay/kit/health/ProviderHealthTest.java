package dev.patchbay.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.outbound.RetryAfter;
import dev.patchbay.kit.block.BlocksInMemory;
import dev.patchbay.kit.breaker.NoBreaker;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.rate.BudgetInMemory;
import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Who asks the provider how it does, and what its answer leads to. */
class ProviderHealthTest {

    private final HandClock clock = new HandClock();
    private final ProviderHealth health = new ProviderHealth(this::probe, Defaults.of(CallConfig.class),
            new BlocksInMemory().replica(new TestProvider(), clock), BudgetInMemory.unlimited(clock), new NoBreaker(), clock);
    private UniEmitter<? super OutboundResponse> probed;
    private int probes;

    @Test
    void manyWhoAskAtOnceShareOneProbe() {
        // When
        var reports = reports(20);
        answer(401, null);
        // Then
        assertThat(probes).isEqualTo(1);
        assertThat(reports).allSatisfy(report -> assertThat(report).isCompletedWithValueMatching(
                told -> told.status() == HealthReport.Status.HEALTHY));
        // When
        clock.advance(Duration.ofSeconds(5));
        reports(1);
        // Then
        assertThat(probes).isEqualTo(1);
        // When
        clock.advance(Duration.ofSeconds(15));
        reports(1);
        // Then
        assertThat(probes).isEqualTo(2);
    }

    @Test
    void aLimitThatTheProbeIsToldOfBlocksTheProvider() {
        // When
        var report = reports(1).getFirst();
        answer(429, "60");
        // Then
        assertThat(report).isCompletedWithValueMatching(told -> told.status() == HealthReport.Status.UNHEALTHY
                && clock.instant().plusSeconds(60).equals(told.blockedUntil()));
        // When
        clock.advance(Duration.ofSeconds(30));
        var later = reports(1).getFirst();
        // Then
        assertThat(later.join().blockedUntil()).isNotNull();
        assertThat(probes).isEqualTo(1);
    }

    private List<CompletableFuture<HealthReport>> reports(int count) {
        return IntStream.range(0, count).mapToObj(i -> health.report(UUID.randomUUID()).subscribeAsCompletionStage()).toList();
    }

    private Uni<OutboundResponse> probe() {
        probes++;
        return Uni.createFrom().emitter(emitter -> probed = emitter);
    }

    private void answer(int status, String retryAfter) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        if (retryAfter != null) {
            headers.add(RetryAfter.HEADER, retryAfter);
        }
        probed.complete(new OutboundResponse(status, headers, Buffer.buffer()));
    }
}
