package dev.patchbay.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.edge.outbound.OutboundException.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** What comes back from a server, and what does not. */
class BoundedHttpClientTest extends ClientFixture {

    @Test
    void anAnswerComesWhole() {
        // Given
        var server = Server.start(vertx, Server.answering(OK, "X-Kind: tape", "Content-Length: 5", "", "hello"));
        // When
        var response = answer(get(server.uri(), LONG));
        // Then
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("X-Kind")).isEqualTo("tape");
        assertThat(response.body()).hasToString("hello");
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 404, 429, 500, 503 })
    void aRefusalIsAnAnswer(int status) {
        // Given
        var server = Server.start(vertx, Server.answering("HTTP/1.1 " + status + " No", "Content-Length: 2", "", "no"));
        // When
        var response = answer(get(server.uri(), LONG));
        // Then
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.successful()).isFalse();
        assertThat(response.body()).hasToString("no");
    }

    @Test
    void aBodyAndHeadersAreSent() {
        // Given
        var received = new CompletableFuture<JsonObject>();
        var server = listen(request -> request.body().onSuccess(body -> {
            received.complete(body.toJsonObject().put("method", request.method().name()).put("uri", request.uri())
                    .put("type", request.getHeader("Content-Type")).put("length", request.getHeader("Content-Length")));
            request.response().end();
        }));
        var body = new JsonObject().put("ids", "ä").toBuffer();
        // When
        answer(new OutboundRequest(HttpMethod.POST, uri(server), Map.of("Content-Type", "application/json"), body, LONG,
                LIMIT));
        // Then
        assertThat(received).isCompletedWithValue(new JsonObject().put("ids", "ä").put("method", "POST")
                .put("uri", "/path?q=1").put("type", "application/json").put("length", Integer.toString(body.length())));
    }

    @Test
    void aRedirectIsNotFollowed() {
        // Given
        var target = Server.start(vertx, Server.answering(OK, "Content-Length: 0", "", ""));
        var server = Server.start(vertx,
                Server.answering("HTTP/1.1 302 Found", "Location: " + target.uri(), "Content-Length: 0", "", ""));
        // When
        var response = answer(get(server.uri(), LONG));
        // Then
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers().get("Location")).isEqualTo(target.uri().toString());
        assertThat(target.requests()).hasValue(0);
    }

    @Test
    void aServerThatIsNotThereIsNoConnection() {
        // When
        var kind = failure(get(Server.gone(vertx), LONG));
        // Then
        assertThat(kind).isEqualTo(Kind.CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf", "SSH-2.0-OpenSSH_9.2\r\n\r\n" })
    void aConnectionCutBeforeTheEndIsNoAnswer(String sent) {
        // Given
        var server = Server.start(vertx, socket -> socket.write(sent).onComplete(written -> socket.close()));
        // When
        var kind = failure(get(server.uri(), LONG));
        // Then
        assertThat(kind).isEqualTo(Kind.CONNECTION);
    }

    @Test
    void manyCallsAtOnceAllComeBack() {
        // Given
        var server = listen(request -> request.response().end(request.getHeader("X-Number")));
        var calls = IntStream.range(0, 500).mapToObj(number -> client.send(
                OutboundRequest.get(uri(server), Map.of("X-Number", Integer.toString(number)), LONG, LIMIT))).toList();
        // When
        List<OutboundResponse> responses = Uni.join().all(calls).andFailFast().await().atMost(LONG);
        // Then
        assertThat(responses).extracting(response -> response.body().toString())
                .containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(Integer::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/no/server", "mailto:tape@example.org", "http:///path" })
    void anAddressThatIsNoneIsNoConnection(URI uri) {
        // When
        var kind = failure(get(uri, SHORT));
        // Then
        assertThat(kind).isEqualTo(Kind.CONNECTION);
    }

    @Test
    void aHeaderThatWouldForgeAnotherIsNeverSent() {
        // Given
        var server = Server.start(vertx, Server.answering(OK, "Content-Length: 0", "", ""));
        var request = OutboundRequest.get(server.uri(), Map.of("X-Kind", "tape\r\nX-Evil: 1"), LONG, LIMIT);
        // When
        var failure = catchThrowableOfType(OutboundException.class, () -> answer(request));
        // Then
        assertThat(failure).hasMessage("CONNECTION").hasNoCause();
        assertThat(server.requests()).hasValue(0);
    }
}
