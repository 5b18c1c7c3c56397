package dev.patchbay.euria.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.euria.simulated.ConnectedTest;
import io.quarkus.test.junit.QuarkusTest;

/** Nothing of it reaches EurIA. */
@QuarkusTest
class BadInputTest extends ConnectedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                      | validation_failed
            {"kind":"song","name":"x"}                              | validation_failed
            {"kind":"artist","name":"   "}                          | validation_failed
            {"kind":"artist","name":"\\u200b\\u0007"}               | validation_failed
            {"kind":"artist","name":"x","language":"es"}            | validation_failed
            {"kind":"artist","name":"x","length":"endless"}         | validation_failed
            {"kind":"artist","name":{"a":1}}                        | malformed_request
            [1]                                                     | malformed_request
            null                                                    | malformed_request
            {"kind":                                                | malformed_request
            """)
    void isRefused(String body, String code) {
        assertProblem(client.describe(body), 400, code);
        assertThat(client.stream(body).status()).isEqualTo(400);
        assertThat(euria.calls()).isZero();
    }

    @Test
    void isRefusedWhenTooLong() {
        assertProblem(client.describe(artist("x".repeat(201))), 400, "validation_failed");
        assertProblem(client.describe("{\"kind\":\"artist\",\"name\":\"x\",\"context\":\"" + "x".repeat(4_001) + "\"}"), 400,
                "validation_failed");
        assertProblem(client.describe("{\"kind\":\"artist\",\"name\":\"x\",\"context\":\"" + "x".repeat(40_000) + "\"}"), 413,
                "payload_too_large");
        assertThat(euria.calls()).isZero();
    }

    @Test
    void isRefusedWhenItIsNotUtf8() {
        var latin = artist("Bj\u00f6rk").getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(client.request().accept("application/json").contentType("application/json").body(latin)
                .post("/descriptions"), 400, "malformed_request");
    }

    @Test
    void asksForNoDescriptionThatThereIs() {
        assertProblem(client.get("not-an-id"), 404, "not_found");
        assertProblem(client.get("3c9d1a52-6a0e-4d8b-9a55-0d1f6a1c2b3e"), 404, "not_found");
        assertProblem(client.request().accept("text/event-stream").header("Last-Event-ID", "-1")
                .get("/descriptions/3c9d1a52-6a0e-4d8b-9a55-0d1f6a1c2b3e"), 400, "validation_failed");
    }
}
