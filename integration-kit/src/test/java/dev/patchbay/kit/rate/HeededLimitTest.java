package dev.patchbay.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.TestProvider;
import dev.patchbay.kit.test.config.Defaults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What a provider tells of its limit costs nothing where nobody counts. */
class HeededLimitTest {

    private final List<ToldLimit> heeded = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({ "60, 1", "0, 0" })
    void onlyWhoCountsHeeds(String limit, int times) {
        // Given
        var config = Map.of("patchbay.rate.limit", limit);
        var budget = new RateBudget(new Telling(), Defaults.with(RateConfig.class, config),
                Defaults.of(CallConfig.class), new Noting(), duration -> Uni.createFrom().nothing(),
                new RateMetrics(new Telling(), new SimpleMeterRegistry()), Clock.systemUTC());
        // When
        budget.heed(new OutboundResponse(200, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer()));
        // Then
        assertThat(heeded).hasSize(times);
    }

    private final class Noting implements LeaseStore {

        @Override
        public Uni<Grant> lease(Request request) {
            return Uni.createFrom().nothing();
        }

        @Override
        public Uni<Void> heed(ToldLimit told) {
            heeded.add(told);
            return Uni.createFrom().voidItem();
        }
    }

    private static final class Telling extends TestProvider {

        @Override
        public Optional<ToldLimit> toldLimit(OutboundResponse response) {
            return Optional.of(new ToldLimit(60, 9));
        }
    }
}
