package dev.patchbay.devstack.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.patchbay.stack.process.Ports;

class TourTest {

    private static final String PASSWORD = "password-of-the-tour";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void accountOfAnEarlierWalkSignsInAgainAndIsToldOfItsRole() {
        // Given
        answer("/api/auth/login", 200, """
                {"account":{"id":"7","roles":["admin","user"]},"access_token":"very-secret-token","token_type":"Bearer"}""");
        answer("/api/auth/me", 200, "{\"id\":\"7\"}");
        answer("/api/integrations", 503, "");
        // When
        assertThatThrownBy(tour()::run).hasMessageContaining("Tour step 'See the integrations' failed");
        // Then
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("/api/auth/register")
                .contains("patchbay-tour is the admin here, since it was the first account");
    }

    @Test
    void accountWithAnotherPasswordIsSaid() {
        // Given
        answer("/api/auth/login", 401, "{}");
        answer("/api/auth/register", 409, "{}");
        // When, Then
        assertThatThrownBy(tour()::run).isInstanceOf(TourFailure.class)
                .hasMessageContaining("The account patchbay-tour exists with another password");
    }

    @Test
    void closedRegistrationIsSaidWithItsRemedy() {
        // Given
        answer("/api/auth/login", 401, "{}");
        answer("/api/auth/register", 403, "{\"code\":\"invitation_invalid\"}");
        // When, Then
        assertThatThrownBy(tour()::run).isInstanceOf(TourFailure.class)
                .hasMessageContaining("PATCHBAY_REGISTRATION=open ./patchbay up");
    }

    @Test
    void stepThatDiffersIsNamedWithWhatWasExpectedAndWhatCame() {
        // Given
        answer("/api/auth/register", 201, """
                {"account":{"id":"7"},"access_token":"very-secret-token","token_type":"Bearer"}""");
        answer("/api/auth/me", 200, "{\"id\":\"8\"}");
        var tour = tour();
        // When, Then
        assertThatThrownBy(tour::run).isInstanceOf(TourFailure.class)
                .hasMessageContaining("Tour step 'Register, or sign in' failed: GET http")
                .hasMessageContaining("expected: /id = 7")
                .hasMessageContaining("got:      /id = \"8\" in {\"id\":\"8\"}");
    }

    @Test
    void secretsAreKnownButNeverPrinted() {
        // Given
        answer("/api/auth/register", 201, """
                {"account":{"id":"7"},"access_token":"very-secret-token","token_type":"Bearer"}""");
        answer("/api/auth/me", 200, "{\"id\":\"7\",\"echo\":\"very-secret-token\"}");
        answer("/api/integrations", 503, "");
        var tour = tour();
        // When
        assertThatThrownBy(tour::run).hasMessageContaining("Tour step 'See the integrations' failed");
        // Then
        assertThat(tour.secrets()).contains("very-secret-token", "session-secret")
                .contains(PASSWORD);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"echo\":\"…\"")
                .doesNotContain(tour.secrets().toArray(String[]::new));
    }

    private Tour tour() {
        var origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Tour(new TourTarget(origin, origin, "127.0.0.1:" + Ports.free()), PASSWORD,
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private void answer(String path, int status, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().put("Set-Cookie", List.of("patchbay_session=session-secret; Path=/api; HttpOnly"));
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
