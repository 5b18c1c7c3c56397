package dev.patchbay.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.example.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** A request with a key is carried out once, whoever repeats it and how often. */
@QuarkusTest
@WithNeighbours
class IdempotencyTest {

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {
    };

    @Inject
    Idempotency idempotency;

    private final UUID account = UUID.randomUUID();
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        assertThat(once("key", "request")).containsExactly("1");
        assertThat(once("key", "request")).containsExactly("1");
        assertThat(times).hasValue(1);
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() {
        // Given
        var release = new CompletableFuture<List<String>>();
        Supplier<Uni<List<String>>> slow = () -> {
            times.incrementAndGet();
            return Uni.createFrom().completionStage(release);
        };
        // When
        var calls = IntStream.range(0, 20).mapToObj(call -> run("key", "request", slow).subscribeAsCompletionStage())
                .toList();
        Awaitility.await("the others are refused").until(() -> calls.stream().filter(call -> call.isDone()).count() == 19);
        release.complete(List.of("done"));
        // Then
        assertThat(times).hasValue(1);
        Awaitility.await("the one is done").until(() -> calls.stream().allMatch(call -> call.isDone()));
        assertThat(calls).filteredOn(call -> !call.isCompletedExceptionally()).hasSize(1)
                .allSatisfy(call -> assertThat(call.join()).containsExactly("done"));
    }

    @Test
    void withoutAKeyEachIsARequestOfItsOwn() {
        assertThat(once(null, "request")).containsExactly("1");
        assertThat(once(null, "request")).containsExactly("2");
    }

    @Test
    void theKeyOfAnotherAccountIsAnotherKey() {
        // Given
        once("key", "request");
        // When, Then
        assertThat(idempotency.once(UUID.randomUUID(), "key", "create", "request", NAMES, this::work).await().indefinitely())
                .containsExactly("2");
    }

    @Test
    void aKeyServesOneRequest() {
        // Given
        once("key", "request");
        // When, Then
        assertRefused(() -> once("key", "another request"), ErrorCode.VALIDATION_FAILED);
        assertRefused(() -> once("with space", "request"), ErrorCode.VALIDATION_FAILED);
        assertRefused(() -> once("x".repeat(256), "request"), ErrorCode.VALIDATION_FAILED);
    }

    @Test
    void whatWasCertainlyNotDoneMayBeTriedAgain() {
        // Given
        assertRefused(() -> failing(ErrorCode.CIRCUIT_OPEN), ErrorCode.CIRCUIT_OPEN);
        // When, Then
        assertThat(once("key", "request")).containsExactly("1");
    }

    @Test
    void whatMayHaveBeenDoneIsNeverDoneAgain() {
        // Given
        assertRefused(() -> failing(ErrorCode.PROVIDER_TIMEOUT), ErrorCode.PROVIDER_TIMEOUT);
        // When, Then
        assertRefused(() -> once("key", "request"), ErrorCode.CONFLICT);
        assertThat(times).hasValue(0);
    }

    private void failing(ErrorCode code) {
        run("key", "request", () -> Uni.createFrom().failure(new ProblemException(code, "As it was told to."))).await()
                .indefinitely();
    }

    private List<String> once(String key, String request) {
        return run(key, request, this::work).await().indefinitely();
    }

    private Uni<List<String>> run(String key, String request, Supplier<Uni<List<String>>> work) {
        return idempotency.once(account, key, "create", request, NAMES, work);
    }

    private Uni<List<String>> work() {
        return Uni.createFrom().item(List.of(Integer.toString(times.incrementAndGet())));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
