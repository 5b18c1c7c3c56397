package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.kit.test.server.LocalServer;
import io.restassured.response.Response;

/**
 * A provider in the worst of states, and many who want something of it: each is answered in time, what needs no provider goes
 * on meanwhile, memory stays, and all is well as soon as the provider is. Runs with {@link ContractSettings}.
 */
public abstract class ChaosContract extends ProviderContract {

    private static final int PEOPLE = 4;
    private static final int CALLS = 20;
    /** Several times the deadline, for a machine that has other things to do. */
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final long MEMORY = 50_000_000;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "{\"kind\":\"cut\"}", "{\"kind\":\"timeout\"}", "{\"kind\":\"slow_drip\",\"bytes_per_second\":1}",
            "{\"kind\":\"wrong_json\"}", "{\"kind\":\"huge_body\",\"bytes\":1000000000}",
            "{\"kind\":\"deep_json\",\"depth\":1000000}" })
    void itStaysTheProvidersOwnProblem(String fault) {
        // Given
        var people = Stream.generate(this::connected).limit(PEOPLE).toList();
        long before = memory();
        provided().breakApi(fault);
        long start = System.nanoTime();
        // When
        var answers = whileTheyWait(people, () -> {
            assertThat(as(account).get("/integration/status").statusCode()).isEqualTo(200);
            assertThat(as(account).post("/integration/disconnect").statusCode()).isEqualTo(200);
        });
        // Then
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isLessThan(LONG);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.contentType()).startsWith("application/problem+json"));
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(502, 503, 504);
        assertThat((double) provided().calls()).isLessThanOrEqualTo(1.2 * CALLS + 10 * (1 + took.toSeconds() + 1));
        provided().mend();
        Awaitility.await("well again").until(() -> read(people.getFirst()).statusCode() == 200);
        assertThat(memory() - before).isLessThan(MEMORY);
    }

    @Test
    void noRedirectIsFollowed() {
        // Given
        var followed = new AtomicInteger();
        try (var trap = LocalServer.start(request -> {
            followed.incrementAndGet();
            request.response().end("{}");
        })) {
            provided().breakApi("{\"kind\":\"redirect\",\"location\":\"" + trap.uri("/") + "\"}");
            // When
            var answer = read(account);
            // Then
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(502);
            assertThat(followed).hasValue(0);
        }
    }

    private List<Response> whileTheyWait(List<UUID> people, Runnable other) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, CALLS).mapToObj(number -> people.get(number % PEOPLE))
                    .map(who -> CompletableFuture.supplyAsync(() -> read(who), threads)).toList();
            other.run();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    /** What is still in use after a collection. */
    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
