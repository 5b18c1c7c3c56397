package dev.patchbay.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.patchbay.edge.outbound.OutboundException.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** What a slow, endless or abandoned call costs. */
class OutboundLimitsTest extends ClientFixture {

    @Test
    void aServerThatNeverAnswersCostsTheDeadline() {
        // Given
        var server = Server.start(vertx, socket -> {
        });
        // When
        var kind = failure(get(server.uri(), SHORT));
        // Then
        assertThat(kind).isEqualTo(Kind.TIMEOUT);
        server.assertConnectionClosed();
    }

    @Test
    void aServerThatDripsCostsTheDeadline() {
        // Given
        var server = Server.start(vertx, socket -> {
            socket.write(OK + "\r\nContent-Length: 900\r\n\r\n");
            var drip = vertx.setPeriodic(20, id -> socket.write("x"));
            socket.closeHandler(end -> vertx.cancelTimer(drip));
        });
        // When
        var kind = failure(get(server.uri(), SHORT));
        // Then
        assertThat(kind).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void aCallThatWaitsForAConnectionHasItsDeadlineToo() {
        // Given
        var server = Server.start(vertx, socket -> {
        });
        var calls = IntStream.range(0, 100).mapToObj(number -> kind(get(server.uri(), SHORT))).toList();
        // When
        var kinds = Uni.join().all(calls).andFailFast().await().atMost(LONG);
        // Then
        assertThat(kinds).hasSize(100).containsOnly(Kind.TIMEOUT);
    }

    @Test
    void noServerHasMoreConnectionsThanConfigured() {
        // Given
        var opened = new AtomicInteger();
        var server = Server.start(vertx, socket -> opened.incrementAndGet());
        var calls = IntStream.range(0, CONNECTIONS).mapToObj(number -> client.send(get(server.uri(), LONG)).subscribe()
                .asCompletionStage()).toList();
        Awaitility.await().until(() -> opened.get() == CONNECTIONS);
        // When
        var kind = failure(get(server.uri(), SHORT));
        // Then
        assertThat(kind).isEqualTo(Kind.TIMEOUT);
        assertThat(opened).hasValue(CONNECTIONS);
        calls.forEach(call -> call.cancel(true));
    }

    @Test
    void anAnswerOfExactlyTheLimitIsTaken() {
        // Given
        var server = Server.start(vertx, Server.answering(OK, "Content-Length: " + LIMIT, "", "x".repeat(LIMIT)));
        // When
        var response = answer(get(server.uri(), LONG));
        // Then
        assertThat(response.body().length()).isEqualTo(LIMIT);
    }

    @Test
    void anAnnouncedBodyOverTheLimitIsTooLarge() {
        // Given
        var server = Server.start(vertx,
                Server.answering(OK, "Content-Length: 1000000000", "", "x".repeat(LIMIT + 1)));
        // When
        var kind = failure(get(server.uri(), LONG));
        // Then
        assertThat(kind).isEqualTo(Kind.TOO_LARGE);
        server.assertConnectionClosed();
    }

    @Test
    void anEndlessBodyIsTooLarge() {
        // Given
        var closed = new CompletableFuture<Void>();
        var server = listen(request -> {
            request.connection().closeHandler(closed::complete);
            request.response().setChunked(true);
            pour(request);
        });
        // When
        var kind = failure(get(uri(server), LONG));
        // Then
        assertThat(kind).isEqualTo(Kind.TOO_LARGE);
        assertThat(closed).succeedsWithin(LONG);
    }

    @Test
    void headersWithoutEndAreNoAnswer() {
        // Given
        var server = Server.start(vertx, Server.answering(OK, "X-Long: " + "x".repeat(20_000)));
        // When
        var kind = failure(get(server.uri(), LONG));
        // Then
        assertThat(kind).isEqualTo(Kind.CONNECTION);
    }

    @Test
    void cancellingClosesTheConnection() {
        // Given
        var arrived = new CompletableFuture<Void>();
        var server = Server.start(vertx, socket -> arrived.complete(null));
        var outcome = new CompletableFuture<Object>();
        var call = client.send(get(server.uri(), LONG)).subscribe().with(outcome::complete, outcome::complete);
        assertThat(arrived).succeedsWithin(LONG);
        // When
        call.cancel();
        // Then
        server.assertConnectionClosed();
        assertThat(outcome).isNotDone();
    }

    private static void pour(HttpServerRequest request) {
        request.response().write(Buffer.buffer(new byte[100])).onSuccess(written -> pour(request));
    }

    private Uni<Kind> kind(OutboundRequest request) {
        return client.send(request).map(response -> (Kind) null).onFailure(OutboundException.class)
                .recoverWithItem(OutboundException::kind);
    }
}
