package dev.patchbay.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.patchbay.stack.StackException;

class LoadTest {

    private static final int PEOPLE = 300;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    static Stream<Load> loads() {
        return Wrk.installed() ? Stream.of(new Wrk(), new VertxLoad()) : Stream.of(new VertxLoad());
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add("%s %s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Who"), body));
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/broken") ? 500 : 200, -1);
        exchange.close();
    }

    @ParameterizedTest
    @MethodSource("loads")
    void everySetOfHeadersIsUsed(Load load) {
        // Given
        var request = new Request(server.getAddress().getPort(), "POST", "/token", "{\"a\":\"b\"}",
                IntStream.range(0, PEOPLE).mapToObj(i -> Map.of("Who", "person " + i)).toList());

        // When
        var result = load.run(request, 2, Duration.ofSeconds(2));

        // Then
        assertThat(seen).hasSize(PEOPLE).contains("POST /token person 0 {\"a\":\"b\"}");
        assertThat(result.errors()).isZero();
        assertThat(result.perSecond()).isPositive();
        assertThat(result.p99()).isGreaterThanOrEqualTo(result.p50()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("loads")
    void refusalsAreCountedAsErrors(Load load) {
        // Given
        var request = Request.get(server.getAddress().getPort(), "/broken", Map.of());

        // When
        var result = load.run(request, 2, Duration.ofSeconds(1));

        // Then
        assertThat(result.errors()).isPositive();
        assertThatThrownBy(() -> load.warmUp(request, 2, Duration.ofSeconds(1))).isInstanceOf(StackException.class)
                .hasMessageContaining("/broken");
    }
}
