package dev.patchbay.euria.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.euria.chat.ChatRequest.Message;
import dev.patchbay.euria.chat.ChatRequest.StreamOptions;
import dev.patchbay.euria.simulated.ConnectedTest;
import dev.patchbay.euria.simulated.SimulatedEuria;
import dev.patchbay.euria.wire.EuriaApi;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.Priority;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** One stream at the provider, without anybody who reads it. */
@QuarkusTest
class ChatClientTest extends ConnectedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<ChatStream, Context> opened = new HashMap<>();

    @Inject
    ChatClient chat;

    @Inject
    EuriaApi api;

    @Inject
    ObjectMapper json;

    @Inject
    Vertx vertx;

    @Test
    void theProviderWaitsForWhoDoesNotAsk() {
        // Given
        euria.behave("{\"pace_ms\":0,\"chunks\":1000000}");
        var context = vertx.getOrCreateContext();
        // When
        var stream = open(context, "mistral3", "mira");
        // Then
        Awaitility.await("a full socket").during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(20))
                .until(() -> euria.counter("chunks_written"), new Unchanged()::seen);
        long written = euria.counter("chunks_written");
        assertThat(written).isLessThan(200_000);
        Awaitility.await("more").atMost(PATIENCE).until(() -> {
            for (int i = 0; i < 200; i++) {
                assertThat(next(context, stream)).isNotEmpty();
            }
            return euria.counter("chunks_written") > written;
        });
        context.runOnContext(ignored -> stream.cancel());
        Awaitility.await("its end").atMost(PATIENCE).until(() -> euria.counter("streams_cancelled") == 1);
    }

    @Test
    void whoIsAbandonedBeforeTheFirstWordStopsAtTheProvider() {
        // Given
        euria.behave("{\"stall_after_chunks\":0}");
        var context = vertx.getOrCreateContext();
        var exchange = chat.exchange(context, request("mistral3"), Priority.INTERACTIVE);
        var begun = exchange.make(new Credential(SimulatedEuria.key("mira"), null, 1L), PATIENCE).subscribeAsCompletionStage();
        Awaitility.await().atMost(PATIENCE).until(() -> euria.counter("streams_open") == 1);
        // When
        context.runOnContext(ignored -> exchange.abandon());
        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> euria.counter("streams_open") == 0);
        assertThat(begun).isCompletedExceptionally();
    }

    @Test
    void silenceBeforeTheFirstWordIsATimeOut() {
        // Given
        euria.behave("{\"stall_after_chunks\":0}");
        var exchange = chat.exchange(vertx.getOrCreateContext(), request("mistral3"), Priority.INTERACTIVE);
        var begun = exchange.make(new Credential(SimulatedEuria.key("mira"), null, 1L), Duration.ofMillis(300));
        // When, Then
        assertFailure(begun, Failure.Timeout.class);
        Awaitility.await().atMost(PATIENCE).until(() -> euria.counter("streams_open") == 0);
    }

    @Test
    void thinkingIsNoSilence() throws Exception {
        // Given a second of thoughts
        euria.behave("{\"thinking\":true,\"pace_ms\":200}");
        var silence = Duration.ofMillis(500);
        var context = vertx.getOrCreateContext();
        var body = Buffer.buffer(json.writeValueAsBytes(request("mistral3", null)));
        var options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(api.chat().toString())
                .putHeader("Authorization", "Bearer " + SimulatedEuria.key("mira"));
        // When
        var stream = Uni.createFrom().<ChatStream> emitter(emitter -> context.runOnContext(ignored -> new ChatOpening(vertx,
                silence.toMillis(), PATIENCE.toMillis(), response -> new ChatStream(vertx, response, silence, json),
                refused -> new CallException(new Failure.Conflict()), emitter).start(vertx.createHttpClient(), options, body)))
                .await().atMost(PATIENCE);
        opened.put(stream, context);
        // Then
        assertThat(next(context, stream)).anyMatch(Delta.Text.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({ "infomaniak,tam", "openai,aiko" })
    void refusalsAreUnderstoodInBothEnvelopes(String envelope, String busy) {
        // Given
        euria.behave("{\"envelope\":\"" + envelope + "\"}");
        var context = vertx.getOrCreateContext();
        // When, Then
        assertThatThrownBy(() -> open(context, "a-model-that-retired", "mira"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.misconfigured()).isTrue());
        assertThatThrownBy(() -> open(context, "mistral3", "nobody")).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.failure()).isInstanceOf(Failure.Authentication.class));
        euria.behave("{\"requests_per_minute\":1}");
        open(context, "mistral3", busy);
        assertThatThrownBy(() -> open(context, "mistral3", busy)).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.failure()).isEqualTo(
                        new Failure.RateLimit(Duration.ofMinutes(1), Failure.RateLimit.Origin.ANSWER)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"kind\":\"html_502\"}", "{\"kind\":\"cut\"}", "{\"kind\":\"wrong_json\"}",
            "{\"kind\":\"status\",\"status\":503}",
            "{\"kind\":\"truncated_json\"}" })
    void aBrokenAnswerIsAnOutage(String fault) {
        // Given
        euria.breakApi(fault);
        var context = vertx.getOrCreateContext();
        // When, Then
        assertThatThrownBy(() -> readToTheEnd(context)).isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure().outage()).isTrue());
    }

    private void readToTheEnd(Context context) {
        var stream = open(context, "mistral3", "mira");
        while (!next(context, stream).contains(new Delta.Done())) {
            // it breaks off before
        }
    }

    /** Whether a counter stands still. */
    private static final class Unchanged {

        private long last = -1;

        boolean seen(long value) {
            var same = value == last && value > 0;
            last = value;
            return same;
        }
    }

    @AfterEach
    void closeAll() {
        opened.forEach((stream, context) -> context.runOnContext(ignored -> stream.cancel()));
        Awaitility.await().atMost(PATIENCE).until(() -> euria.counter("streams_open") == 0);
    }

    private ChatStream open(Context context, String model, String person) {
        var stream = chat.exchange(context, request(model), Priority.INTERACTIVE)
                .make(new Credential(SimulatedEuria.key(person), null, 1L), PATIENCE).await().atMost(PATIENCE);
        opened.put(stream, context);
        return stream;
    }

    private static List<Delta> next(Context context, ChatStream stream) {
        return Uni.createFrom().<List<Delta>> emitter(emitter -> context.runOnContext(
                ignored -> stream.next().subscribe().with(emitter::complete, emitter::fail))).await().atMost(PATIENCE);
    }

    private static void assertFailure(Uni<?> begun, Class<? extends Failure> failure) {
        assertThatThrownBy(() -> begun.await().atMost(PATIENCE)).isInstanceOfSatisfying(CallException.class,
                thrown -> assertThat(thrown.failure()).isInstanceOf(failure));
    }

    private static ChatRequest request(String model) {
        return request(model, "none");
    }

    private static ChatRequest request(String model, String effort) {
        return new ChatRequest(model, List.of(new Message("user", "artist: \"Mira\"")), true, new StreamOptions(true), 0.7,
                1_000_000, effort);
    }
}
