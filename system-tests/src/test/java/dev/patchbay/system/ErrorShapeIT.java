package dev.patchbay.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.devstack.run.DevStack;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Whatever a client does wrong, the answer is of one shape and betrays nothing. */
class ErrorShapeIT {

    private static final Pattern INNARDS = Pattern
            .compile("(dev\\.patchbay|io\\.quarkus|java\\.lang|Exception|\\bat [a-z]+\\.)");

    private static DevStack suite;
    private static Member member;

    @BeforeAll
    static void register() {
        suite = RunningSuite.shared();
        member = Member.registered(suite);
    }

    private static void isAProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = answer.jsonPath().getMap("$");
        assertThat(problem).containsEntry("status", status).containsEntry("code", code)
                .containsKeys("type", "title", "detail", "service", "retryable", "action", "correlation_id");
        assertThat(answer.header("X-Correlation-Id")).isEqualTo(problem.get("correlation_id"));
        assertThat(INNARDS.matcher(answer.asString()).find()).as(answer.asString()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "GET,    /,                                           404, not_found",
            "GET,    /api/nothing/here,                           404, not_found",
            "GET,    /api/integrations/napster/status,            404, not_found",
            "GET,    /api/spotify/nothing,                        404, not_found",
            "GET,    /api/integrations/spotify/nothing,           404, not_found",
            "DELETE, /api/auth/me,                                405, method_not_allowed",
            "DELETE, /api/integrations,                           405, method_not_allowed",
            "PUT,    /api/spotify/search,                         405, method_not_allowed",
            "PUT,    /api/integrations/spotify/status,            405, method_not_allowed",
            "GET,    /api/spotify/search?q=x,                     400, validation_failed",
            "GET,    /api/spotify/search?q=good&limit=11,         400, validation_failed",
            "GET,    /api/spotify/search?q=good&limit=many,       400, validation_failed",
            "GET,    /api/spotify/search?q=good&type=gramophone,  400, validation_failed",
            "GET,    /api/spotify/search?q=good&cursor=broken,    400, validation_failed",
            "GET,    /api/spotify/albums/not-an-id,               400, validation_failed",
            "GET,    /api/spotify/albums/%2e%2e,                  400, malformed_request",
            "GET,    /api/spotify/me,                             409, not_connected",
            "GET,    /api/spotify/podcasts,                       409, not_connected",
            "POST,   /api/integrations/spotify/refresh,           409, not_connected",
            "GET,    /api/integrations/spotify/callback?state=x,  401, unauthenticated" })
    void mistakesOfAKnownMember(String method, String path, int status, String code) {
        var request = path.contains("/callback") ? given().baseUri(suite.publicOrigin().toString()) : member.request();
        isAProblem(request.urlEncodingEnabled(false).request(method, path), status, code);
    }

    @ParameterizedTest
    @CsvSource({ "GET, /api/auth/me", "GET, /api/integrations", "GET, /api/integrations/spotify/status",
            "POST, /api/integrations/spotify/connect", "POST, /api/integrations/spotify/disconnect",
            "POST, /api/integrations/spotify/refresh", "GET, /api/integrations/spotify/health",
            "GET, /api/spotify/search?q=good", "GET, /api/spotify/me", "GET, /api/spotify/podcasts" })
    void nothingForStrangers(String method, String path) {
        isAProblem(given().baseUri(suite.publicOrigin().toString()).request(method, path), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({ "/api/auth/register", "/api/auth/login", "/api/integrations/spotify/connect" })
    void brokenJsonAndWrongMediaTypes(String path) {
        isAProblem(member.request().body("{\"username\":").post(path), 400, "malformed_request");
        isAProblem(member.request().body("[1,2]").post(path), 400, "malformed_request");
        isAProblem(member.request().contentType(ContentType.TEXT).body("hello").post(path), 415,
                "unsupported_media_type");
    }

    @Test
    void violationsNameTheField() {
        var answer = member.request().get("/api/spotify/search?q=x&limit=0");
        List<String> fields = answer.jsonPath().getList("violations.field");
        assertThat(fields).contains("q", "limit");
    }

    @Test
    void aBodyThatIsTooLarge() {
        isAProblem(member.request().body("{\"return_to\":\"" + "x".repeat(3_000_000) + "\"}")
                .post("/api/integrations/spotify/connect"), 413, "payload_too_large");
    }

    @Test
    void instanceIsThePathThatTheClientAskedFor() {
        assertThat(member.request().get("/api/spotify/me").jsonPath().getString("instance")).isEqualTo("/api/spotify/me");
        assertThat(member.request().get("/api/spotify/albums/not-an-id").jsonPath().getString("instance"))
                .isEqualTo("/api/spotify/albums/not-an-id");
    }
}
