package dev.patchbay.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** Answers that cannot be used. */
class DamagedAnswerTest extends FaultFixture {

    @Test
    void truncatedJsonCannotBeRead() {
        // Given
        spotify.fault(API, Map.of("kind", "truncated_json"));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> new JsonObject(answer.body())).isInstanceOf(DecodeException.class);
    }

    @Test
    void wrongJsonCanBeReadAndMeansNothing() {
        // Given
        spotify.fault(API, Map.of("kind", "wrong_json"));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getValue("id")).isNotInstanceOf(String.class);
    }

    @Test
    void deepJsonNests() {
        spotify.fault(API, Map.of("kind", "deep_json", "depth", 5));
        assertThat(me().body()).isEqualTo("{\"items\":[[[[[]]]]]}");
    }

    @Test
    void aHugeBodyHasTheSizeAskedFor() {
        // Given
        spotify.fault(API, Map.of("kind", "huge_body", "bytes", 3_000_000));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(new JsonObject(answer.body()).getString("padding")).hasSize(3_000_000);
    }

    @ParameterizedTest
    @CsvSource({ "html_502,502,text/html,Bad Gateway", "plain_403,403,text/plain,Active premium subscription required" })
    void someErrorsAreNotJson(String kind, int status, String type, String text) {
        // Given
        spotify.fault(API, Map.of("kind", kind));
        // When
        HttpResponse<String> answer = me();
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void aRedirectLeadsWhereItIsTold() {
        // Given
        spotify.fault(API, Map.of("kind", "redirect", "location", "http://169.254.169.254/latest"));
        // When / Then
        assertThat(me().statusCode()).isEqualTo(302);
        assertThat(me().headers().firstValue("Location")).contains("http://169.254.169.254/latest");
    }
}
