package dev.patchbay.edge.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What the REST layer refuses before, or instead of, calling an endpoint. */
@QuarkusTest
class RestLayerProblemTest {

    @ParameterizedTest
    @ValueSource(strings = { "/nowhere", "/failures/nowhere", "/failures/", "/q/nowhere", "/" })
    void anUnknownPathIsNotFound(String path) {
        // When
        var response = given().get(path);
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_FOUND, path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/failures/%00", "/failures/a%20b%2Fc%0d%0a" })
    void theInstanceIsThePathAsItWasSent(String path) {
        // When
        var response = given().urlEncodingEnabled(false).get(path + "?q=1");
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_FOUND, path);
    }

    @Test
    void behindTheGatewayTheInstanceIsThePathThere() {
        // When
        var response = given().header(Problem.PATH_HEADER, "/api/tapes/7").get("/nowhere");
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_FOUND, "/api/tapes/7");
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfTheService() {
        // When
        var response = given().get("/failures/outage");
        // Then
        ProblemAnswer.of(response, ErrorCode.SERVICE_UNAVAILABLE, "/failures/outage");
        assertThat(response.asString()).doesNotContain(FailingResource.INNER_TEXT);
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        // When
        var response = given().delete("/failures/unexpected");
        // Then
        ProblemAnswer.of(response, ErrorCode.METHOD_NOT_ALLOWED, "/failures/unexpected");
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({ "GET,/failures/orders,POST", "PUT,/failures/statuses/404,'GET, HEAD'" })
    void whatIsAllowedInsteadIsTold(String method, String path, String allowed) {
        // When
        var response = given().request(method, path);
        // Then
        ProblemAnswer.of(response, ErrorCode.METHOD_NOT_ALLOWED, path);
        assertThat(response.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void anAnnouncedBodyOverTheLimitIsTooLarge() {
        // When
        var response = given().contentType("application/json").body("x".repeat(65 * 1024)).post("/failures/orders");
        // Then
        ProblemAnswer.of(response, ErrorCode.PAYLOAD_TOO_LARGE, "/failures/orders");
    }

    @Test
    void aChunkedBodyOverTheLimitIsTooLarge() throws IOException, InterruptedException {
        // Given
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(" ".repeat(65 * 1024).getBytes(UTF_8)));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/failures/orders"))
                .header("Content-Type", "application/json").POST(endless).build();
        // When
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var response = client.send(request, BodyHandlers.ofString());
            // Then
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("\"payload_too_large\"");
        }
    }

    @Test
    void aMethodThatSomebodyMadeUpIsNoLabel() {
        // When
        given().request("BREW", "/failures/text").then().statusCode(405);
        given().get("/failures/text").then().statusCode(200);
        // Then
        var metrics = given().accept("text/plain").get("/q/metrics").asString();
        assertThat(metrics).contains("method=\"GET\"").doesNotContain("BREW");
    }

    @Test
    void aMediaTypeThatIsNotJsonIsNotRead() {
        // When
        var response = given().contentType("text/csv").body("a,b").post("/failures/orders");
        // Then
        ProblemAnswer.of(response, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "/failures/orders");
    }

    @Test
    void aMediaTypeThatIsNotOfferedIsNotAcceptable() {
        // When
        var response = given().accept("image/png").get("/failures/text");
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_ACCEPTABLE, "/failures/text");
    }

    @ParameterizedTest
    @CsvSource({ "400, MALFORMED_REQUEST", "401, UNAUTHENTICATED", "403, FORBIDDEN", "404, NOT_FOUND",
            "405, METHOD_NOT_ALLOWED", "406, NOT_ACCEPTABLE", "413, PAYLOAD_TOO_LARGE", "415, UNSUPPORTED_MEDIA_TYPE",
            "500, INTERNAL_ERROR", "418, INTERNAL_ERROR" })
    void aStatusThrownByALibraryHasItsCode(int status, ErrorCode code) {
        // When
        var response = given().get("/failures/statuses/" + status);
        // Then
        ProblemAnswer.of(response, code, "/failures/statuses/" + status).without(FailingResource.INNER_TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 403, 404, 500 })
    void theAnswerOfAnInnerServiceIsNotTakenForOurs(int status) {
        // When
        var response = given().get("/failures/inner-client/" + status);
        // Then
        ProblemAnswer.of(response, ErrorCode.INTERNAL_ERROR, "/failures/inner-client/" + status)
                .without(FailingResource.INNER_TEXT);
    }
}
