package dev.patchbay.kit.call;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.block.BlocksInMemory;
import dev.patchbay.kit.breaker.StandaloneBreaker;
import dev.patchbay.kit.cache.AnswersInMemory;
import dev.patchbay.kit.health.HealthOfNobody;
import dev.patchbay.kit.rate.PlentifulBudget;
import dev.patchbay.kit.test.config.Defaults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** A whole call for a user whose token is at hand: once past the cache, once answered from it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallPipelineBenchmark {

    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final OutboundResponse ANSWER = new OutboundResponse(200, MultiMap.caseInsensitiveMultiMap(),
            Buffer.buffer("{\"items\":[%s]}".formatted(String.join(",", Collections.nCopies(18,
                    "{\"id\":\"0123456789abcdef\",\"name\":\"Example name\"}")))));
    private static final Call<List<String>> CALL = new Call<>("example", URI.create("http://127.0.0.1:1/example?market=CH"),
            Reach.ACCOUNT, new TypeReference<>() {
            }, CallPipelineBenchmark::names);

    private final JumpingClock clock = new JumpingClock(Clock.systemUTC());
    private final Credentials credentials = Credentials.fixed(new Credential("token", null, 0L));
    private final CallPipeline pipeline = pipeline();

    private static List<String> names(JsonNode answer) {
        return answer.path("items").valueStream().map(item -> item.path("name").textValue()).toList();
    }

    /** Everything that was kept before is too old. */
    @Benchmark
    public Answer<List<String>> pastTheCache() {
        clock.jump(Duration.ofHours(2));
        return fromCache();
    }

    @Benchmark
    public Answer<List<String>> fromCache() {
        return pipeline.run(CALL, ACCOUNT, credentials).await().indefinitely();
    }

    private CallPipeline pipeline() {
        var provider = new TestProvider();
        var config = Defaults.of(CallConfig.class);
        var metrics = new SimpleMeterRegistry();
        var answers = AnswersInMemory.create(clock);
        var attempt = new Attempt(Permitted.always(), (call, credential, timeout) -> Uni.createFrom().item(ANSWER),
                new AnswerReader(provider, config, new ObjectMapper(), clock), new BlocksInMemory().replica(provider, clock),
                PlentifulBudget.create(clock), StandaloneBreaker.create(clock), HealthOfNobody.create(clock), config, clock);
        var attempts = new Attempts(attempt, new RetryBudget(provider, metrics, clock), pause -> Uni.createFrom().nothing(),
                config, clock);
        return new CallPipeline(Permitted.always(), answers, attempts, new Ladder(answers, provider),
                new CallMetrics(provider, metrics, clock),
                new FailureTexts(provider, URI.create("http://127.0.0.1:8080")), clock);
    }
}
