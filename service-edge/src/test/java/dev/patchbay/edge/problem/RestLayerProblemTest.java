package dev.patchbay.edge.problem;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What the REST layer refuses before, or instead of, calling an endpoint. */
@QuarkusTest
class RestLayerProblemTest {

    @ParameterizedTest
    @ValueSource(strings = { "/nowhere", "/failures/nowhere", "/failures/", "/q/nowhere", "/" })
    void an_unknown_path_is_not_found(String path) {
        // When
        var response = given().get(path);
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_FOUND, path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/failures/%00", "/failures/a%20b%2Fc%0d%0a" })
    void the_instance_is_the_path_as_it_was_sent(String path) {
        // When
        var response = given().urlEncodingEnabled(false).get(path + "?q=1");
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_FOUND, path);
    }

    @Test
    void behind_the_gateway_the_instance_is_the_path_there() {
        // When
        var response = given().header(Problem.PATH_HEADER, "/api/tapes/7").get("/nowhere");
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_FOUND, "/api/tapes/7");
    }

    @Test
    void a_wrong_method_is_not_allowed() {
        // When
        var response = given().delete("/failures/unexpected");
        // Then
        ProblemAnswer.of(response, ErrorCode.METHOD_NOT_ALLOWED, "/failures/unexpected");
    }

    @Test
    void a_media_type_that_is_not_json_is_not_read() {
        // When
        var response = given().contentType("text/csv").body("a,b").post("/failures/orders");
        // Then
        ProblemAnswer.of(response, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "/failures/orders");
    }

    @Test
    void a_media_type_that_is_not_offered_is_not_acceptable() {
        // When
        var response = given().accept("image/png").get("/failures/text");
        // Then
        ProblemAnswer.of(response, ErrorCode.NOT_ACCEPTABLE, "/failures/text");
    }

    @ParameterizedTest
    @CsvSource({ "400, MALFORMED_REQUEST", "401, UNAUTHENTICATED", "403, FORBIDDEN", "404, NOT_FOUND",
            "405, METHOD_NOT_ALLOWED", "406, NOT_ACCEPTABLE", "413, PAYLOAD_TOO_LARGE", "415, UNSUPPORTED_MEDIA_TYPE",
            "500, INTERNAL_ERROR", "418, INTERNAL_ERROR" })
    void a_status_thrown_by_a_library_has_its_code(int status, ErrorCode code) {
        // When
        var response = given().get("/failures/statuses/" + status);
        // Then
        ProblemAnswer.of(response, code, "/failures/statuses/" + status).without(FailingResource.INNER_TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 403, 404, 500 })
    void the_answer_of_an_inner_service_is_not_taken_for_ours(int status) {
        // When
        var response = given().get("/failures/inner-client/" + status);
        // Then
        ProblemAnswer.of(response, ErrorCode.INTERNAL_ERROR, "/failures/inner-client/" + status)
                .without(FailingResource.INNER_TEXT);
    }
}
