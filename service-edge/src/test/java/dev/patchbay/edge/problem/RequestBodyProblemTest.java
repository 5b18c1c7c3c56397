package dev.patchbay.edge.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What is wrong with a request is told field by field, in the words of the wire, and no value is repeated. */
@QuarkusTest
class RequestBodyProblemTest {

    private static final String PATH = "/failures/orders";
    private static final String GOOD = """
            {"display_name": "Tape", "total_count": 1, "tags": ["a"], "order_lines": [{"item_name": "x", "count": 1}]}""";

    @Test
    void aGoodBodyIsTakenInSnakeCaseAndUnknownMembersAreIgnored() {
        // When
        var response = order(GOOD.replace("{\"display_name\"", "{\"unknown\": {}, \"display_name\""));
        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("order_lines[0].item_name")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"display_name\": ", "no-json-s3cr3t", "{'display_name': 1}", "{\"display_name\": \"\\u00",
            "{\"total_count\": 99999999999}",
            "\u0000" })
    void malformedJsonCannotBeRead(String body) {
        // When
        var response = order(body);
        // Then
        ProblemAnswer.of(response, ErrorCode.MALFORMED_REQUEST, PATH).without("s3cr3t", "99999999999", "jackson", "line:",
                "column");
    }

    @ParameterizedTest
    @ValueSource(strings = { " {}", " s3cr3t", "]", ", 1" })
    void nothingMayFollowTheDocument(String trailing) {
        // When
        var response = order(GOOD + trailing);
        // Then
        ProblemAnswer.of(response, ErrorCode.MALFORMED_REQUEST, PATH).without("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "`{\"total_count\": \"s3cr3t\"}`, total_count",
            "`{\"display_name\": {\"s3cr3t\": 1}}`, display_name", "`{\"tags\": \"s3cr3t\"}`, tags",
            "`{\"order_lines\": [{}, {\"count\": [7]}]}`, order_lines.1.count", "`[\"s3cr3t\"]`, body", "`\"s3cr3t\"`, body" })
    void jsonOfAnotherTypeNamesTheFieldAndNotTheValue(String body, String field) {
        // When
        var response = order(body);
        // Then
        ProblemAnswer.of(response, ErrorCode.MALFORMED_REQUEST, PATH).violating(field).without("s3cr3t", "jackson",
                "java.", "dev.patchbay");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "`{\"display_name\": \" \", \"total_count\": 0}`, display_name;total_count",
            "`{\"display_name\": \"x\", \"total_count\": 1, \"tags\": [\"a\", \"\"]}`, tags.1",
            "`{\"display_name\": \"x\", \"total_count\": 1, \"order_lines\": [{\"item_name\": \"\"}]}`, order_lines.0.item_name" })
    void whatBreaksARuleIsNamedAsOnTheWire(String body, String fields) {
        // When
        var response = order(body);
        // Then
        ProblemAnswer.of(response, ErrorCode.VALIDATION_FAILED, PATH).violating(fields.split(";", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null" })
    void anAbsentBodyBreaksARule(String body) {
        // When
        var response = order(body);
        // Then
        ProblemAnswer.of(response, ErrorCode.VALIDATION_FAILED, PATH).violating("order");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "11" })
    void aQueryParameterOutOfRangeIsNamed(String size) {
        // When
        var response = given().queryParam("page_size", size).get("/failures/pages");
        // Then
        ProblemAnswer.of(response, ErrorCode.VALIDATION_FAILED, "/failures/pages").violating("page_size");
    }

    private static Response order(String body) {
        return given().contentType("application/json").body(body).post(PATH);
    }
}
