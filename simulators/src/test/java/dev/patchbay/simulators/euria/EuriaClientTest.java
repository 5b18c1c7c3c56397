package dev.patchbay.simulators.euria;

import static dev.patchbay.simulators.euria.TestEuria.CHAT;
import static dev.patchbay.simulators.euria.TestEuria.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a stream takes its client: slow, gone, or one of a thousand. */
class EuriaClientTest {

    private static final TestEuria EURIA = new TestEuria();
    private static final String STREAM = question("\"Elan\" in English, please").put("stream", true).encode();
    private static final String REQUEST = "POST " + CHAT + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + TestEuria.KEY + "\r\nContent-Length: " + STREAM.length() + "\r\n\r\n" + STREAM;

    @AfterAll
    static void stop() {
        EURIA.close();
    }

    @BeforeEach
    void reset() {
        await().until(() -> EURIA.counter("streams_open") == 0);
        EURIA.reset();
    }

    @Test
    void aClientThatDoesNotReadIsWaitedFor() throws IOException {
        // Given
        EURIA.behave(Map.of("pace_ms", 0, "chunks", 1_000_000));
        try (Socket client = open()) {
            // When
            long stoppedAt = whereItStops();
            // Then
            assertThat(stoppedAt).isBetween(1L, 900_000L);
            client.getInputStream().readNBytes(8 << 20);
            await().until(() -> EURIA.counter("chunks_written") > stoppedAt);
        }
        await().until(() -> EURIA.counter("streams_cancelled") == 1);
    }

    @Test
    void aClientThatGoesIsCountedOnce() throws IOException {
        // Given
        EURIA.behave(Map.of("pace_ms", 5, "chunks", 1_000_000));
        try (Socket client = open()) {
            assertThat(client.getInputStream().read()).isPositive();
            assertThat(EURIA.counter("streams_open")).isEqualTo(1);
        }
        // When / Then
        await().until(() -> EURIA.counter("streams_open") == 0);
        assertThat(EURIA.counter("streams_cancelled")).isEqualTo(1);
        assertThat(EURIA.counter("completions")).isZero();
    }

    @Test
    void aStalledStreamIsSilentUntilTheClientGoes() throws IOException {
        // Given
        EURIA.behave(Map.of("pace_ms", 0, "stall_after_chunks", 3));
        try (Socket client = open()) {
            assertThat(client.getInputStream().read()).isPositive();
            // When
            await().until(() -> EURIA.counter("chunks_written") == 3);
            // Then
            await().during(Duration.ofMillis(200)).until(() -> EURIA.counter("streams_open") == 1);
            assertThat(EURIA.counter("chunks_written")).isEqualTo(3);
        }
        await().until(() -> EURIA.counter("streams_cancelled") == 1);
    }

    @Test
    void aBrokenStreamIsAResetNotAnEnd() throws IOException {
        // Given
        EURIA.behave(Map.of("pace_ms", 0, "break_after_chunks", 2));
        // When / Then
        try (Socket client = open()) {
            assertThatThrownBy(() -> client.getInputStream().readAllBytes())
                    .isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void slicesOfOneByteCutCharactersInTwo() throws IOException {
        // Given
        EURIA.behave(Map.of("pace_ms", 0, "slice_bytes", 1));
        // When
        try (Socket client = open()) {
            String answer = new String(client.getInputStream().readNBytes(8_000), StandardCharsets.ISO_8859_1);
            // Then
            assertThat(answer).contains("\r\n1\r\n\u00c2\r\n1\r\n\u00ab\r\n1\r\n ");
        }
    }

    @Test
    void aThousandStreamsAreOpenAtOnce() throws IOException {
        // Given
        EURIA.behave(Map.of("pace_ms", 1_000, "chunks", 100));
        List<Socket> clients = new ArrayList<>();
        try {
            // When
            for (int i = 0; i < 1_000; i++) {
                clients.add(open());
            }
            // Then
            await().until(() -> EURIA.counter("streams_open") == 1_000);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
        await().until(() -> EURIA.counter("streams_cancelled") == 1_000);
    }

    private static long whereItStops() {
        AtomicLong last = new AtomicLong(-1);
        await().during(Duration.ofMillis(300)).until(() -> unchanged(last));
        return last.get();
    }

    private static boolean unchanged(AtomicLong last) {
        long now = EURIA.counter("chunks_written");
        return now > 0 && last.getAndSet(now) == now;
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), EURIA.uri("/").getPort());
        socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
