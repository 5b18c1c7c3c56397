package dev.patchbay.gateway.guard;

import static dev.patchbay.gateway.fake.Problems.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import dev.patchbay.gateway.fake.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Gateway
class ErrorShapeTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/nothing", "/api", "/api/", "/api/nothing", "/api/auth/nothing", "/api/nothing/at/all",
            "/api/integrations/nothing/status", "/api/integrations/spotify", "/api/integrations/spotify/", "/api/spotify",
            "/api/spotify/", "/q/health", "/q/metrics", "/connections" })
    void anUnknownPath(String path) {
        given().get(path).then().spec(problem(404, "not_found")).body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/nothing/at/all", "/api/integrations/nothing/status" })
    void anUnknownProvider(String path) {
        given().get(path).then().spec(problem(404, "not_found")).body("detail", containsString("dead, mute, spotify"))
                .body("detail", not(containsString("nothing")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/spotify/integration/status", "/api/spotify/integration", "/api/spotify/q/health",
            "/api/spotify/%69ntegration/status", "/api/spotify/%71/metrics" })
    void aHiddenPath(String path) {
        given().urlEncodingEnabled(false).get(path).then().spec(problem(404, "not_found"));
    }

    @ParameterizedTest
    @CsvSource({ "GET,/api/auth/login", "PUT,/api/auth/register", "DELETE,/api/integrations", "POST,/connections/result",
            "TRACE,/api/auth/me", "BREW,/api/spotify/echo" })
    void aWrongMethod(String method, String path) {
        given().request(method, path).then().spec(problem(405, "method_not_allowed")).header("Allow", not(emptyOrNullString()));
    }

    @Test
    void aWrongMediaType() {
        given().contentType(ContentType.TEXT).body("hello").post("/api/auth/login").then()
                .spec(problem(415, "unsupported_media_type"));
        given().contentType(ContentType.JSON).accept("image/png").body("{}").post("/api/auth/login").then()
                .spec(problem(406, "not_acceptable"));
    }

    @Test
    void jsonThatIsNone() {
        given().contentType(ContentType.JSON).body("{\"username\":").post("/api/auth/login").then()
                .spec(problem(400, "malformed_request")).body("detail", containsString("not well-formed JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "register", "login" })
    void noBody(String operation) {
        given().contentType(ContentType.JSON).post("/api/auth/" + operation).then().spec(problem(400, "validation_failed"))
                .body("violations[0].field", equalTo("body"))
                .body("violations[0].message", equalTo("is missing: send JSON with username and password"));
    }

    @Test
    void aNameThatNoDatabaseTakes() {
        Person.post("login", "a\\u0000b", "a password").then().spec(problem(400, "validation_failed"))
                .body("violations[0].field", equalTo("username"));
    }

    @Test
    void noToken() {
        given().get("/api/auth/me").then().spec(problem(401, "unauthenticated"))
                .body("detail", containsString("Authorization: Bearer"));
        given().get("/api/spotify/echo").then().spec(problem(401, "unauthenticated"))
                .body("detail", containsString("Authorization: Bearer"));
        given().auth().oauth2("nonsense").get("/api/auth/me").then().spec(problem(401, "unauthenticated"))
                .body("detail", containsString("has expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "nonsense", "[]", "{\"username\":[1]}", "{\"username\":\"a\",\"password\":\"b\"} x",
            "{\"username\":\"a\",\"username\":\"b\",\"password\":\"c\"}", "\"text\"" })
    void malformedJson(String body) {
        given().contentType(ContentType.JSON).body(body).post("/api/auth/login").then().spec(problem(400, "malformed_request"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/spotify/../integrations", "/api/spotify/%2e%2e/x", "/api/spotify/a%2Fb",
            "/api/spotify/a%5cb",
            "/api/spotify/a;b=c", "/api/spotify/a%3Bb", "/api//spotify/a", "/api/spotify//integration/status",
            "/api/spotify/a%00b", "/api/spotify/a%0d%0ab", "/api/spotify/./a", "/api/spotify/a%252e" })
    void aPathThatTwoServersMayReadDifferently(String path) throws IOException {
        assertThat(refused("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 400").contains("\"malformed_request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=%E9", "q=caf%C3", "a=1&q=%C0%AF" })
    void aQueryThatIsNoUtf8(String query) throws IOException {
        assertThat(refused("GET /api/spotify/echo?" + query + " HTTP/1.1")).startsWith("HTTP/1.1 400")
                .contains("\"malformed_request\"");
    }

    @Test
    void aLongAddress() throws IOException {
        assertThat(refused("GET /api/spotify/" + "a".repeat(9_000) + " HTTP/1.1")).startsWith("HTTP/1.1 414")
                .contains("\"uri_too_long\"");
    }

    @Test
    void largeHeaders() throws IOException {
        assertThat(refused("GET /api/auth/me HTTP/1.1\nX-Large: " + "a".repeat(17_000))).startsWith("HTTP/1.1 431")
                .contains("\"headers_too_large\"");
    }

    @Test
    void aLargeBodyToTheGatewayItself() throws IOException {
        given().contentType(ContentType.JSON).body("x".repeat(17_000)).post("/api/auth/login").then()
                .spec(problem(413, "payload_too_large"));
        assertThat(chunked("POST /api/auth/login", "x".repeat(17_000))).startsWith("HTTP/1.1 413")
                .contains("\"payload_too_large\"");
    }

    @Test
    void aChunkedBodyIsReadLikeAnyOther() throws IOException {
        assertThat(chunked("POST /api/auth/login", "{\"username\":\"nobody\",\"password\":\"whatever\"}"))
                .startsWith("HTTP/1.1 401").contains("\"credentials_invalid\"");
        assertThat(chunked("POST /api/auth/login", "")).startsWith("HTTP/1.1 400").contains("\"validation_failed\"");
    }

    @Test
    void aLargeBodyToAService() throws IOException {
        var person = Person.registered();
        person.request().contentType(ContentType.TEXT).body("x".repeat(1024 * 1024 + 1)).post("/api/spotify/count").then()
                .spec(problem(413, "payload_too_large"));
        person.request().contentType(ContentType.TEXT).body("x".repeat(1024 * 1024)).post("/api/spotify/count").then()
                .statusCode(200).body(equalTo("1048576"));
    }

    @Test
    void aMissingHost() throws IOException {
        try (var http = RawHttp.connect()) {
            http.sendBytes("GET /api/auth/me HTTP/1.1\r\nConnection: close\r\n\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(http.readToEnd()).startsWith("HTTP/1.1 400").contains("\"malformed_request\"");
        }
    }

    @Test
    void anUnforgeableCorrelationId() {
        given().header("X-Correlation-Id", "chosen-by-me").get("/nothing").then().header("X-Correlation-Id", "chosen-by-me")
                .body("correlation_id", equalTo("chosen-by-me"));
        var replaced = given().header("X-Correlation-Id", "{\"forged\":1}").get("/nothing").header("X-Correlation-Id");
        assertThat(replaced).hasSize(36);
    }

    private static String refused(String head) throws IOException {
        try (var http = RawHttp.connect().send(head + "\nConnection: close")) {
            return http.readToEnd();
        }
    }

    private static String chunked(String requestLine, String body) throws IOException {
        try (var http = RawHttp.connect().send(requestLine
                + " HTTP/1.1\nContent-Type: application/json\nTransfer-Encoding: chunked\nConnection: close")) {
            if (!body.isEmpty()) {
                http.sendChunk(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            http.sendChunk(new byte[0]);
            return http.readToEnd();
        }
    }
}
