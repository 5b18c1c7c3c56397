package dev.patchbay.edge.correlation;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CorrelationTest {

    private static final String OFFERED = "Job_2026.11-a";

    @TestHTTPResource
    URI self;

    @ParameterizedTest
    @ValueSource(strings = { "12345678", OFFERED, "a123456789012345678901234567890123456789012345678901234567890123" })
    void anIdThatFitsIsKept(String offered) {
        // When
        var response = given().header(Correlation.HEADER, offered).get("/correlated/reactive");
        // Then
        assertThat(response.asString()).isEqualTo(offered);
        assertThat(response.header(Correlation.HEADER)).isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1234567", "a1234567890123456789012345678901234567890123456789012345678901234", "",
            "12345678 90", "1234%0d%0aX-Evil: 1", "{\"evil\":1234}", "1234\t5678", "${jndi:ldap://x}", "ünïcödé1" })
    void anIdThatCouldForgeSomethingIsReplaced(String offered) {
        // When
        var response = given().header(Correlation.HEADER, offered).get("/correlated/reactive");
        // Then
        var id = response.header(Correlation.HEADER);
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(response.asString()).isEqualTo(id);
    }

    @Test
    void withoutAnIdOneIsMadeForEachRequest() {
        // When
        var first = given().get("/correlated/reactive").header(Correlation.HEADER);
        var second = given().get("/correlated/reactive").header(Correlation.HEADER);
        // Then
        assertThat(UUID.fromString(first)).isNotEqualTo(UUID.fromString(second));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nowhere", "/q/nowhere", "/failures/unexpected", "/failures/private", "/failures/elsewhere",
            "/correlated/header" })
    void everyAnswerHasItExactlyOnce(String path) {
        // When
        var response = given().header(Correlation.HEADER, OFFERED).get(path);
        // Then
        assertThat(response.headers().getValues(Correlation.HEADER)).containsExactly(OFFERED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "header", "reactive", "blocking", "resumed", "outward", "too-late", "onward" })
    void itIsKnownWhereverTheRequestGoes(String way) {
        // When
        var response = given().header(Correlation.HEADER, OFFERED).get("/correlated/" + way);
        // Then
        assertThat(response.asString()).isEqualTo(OFFERED);
    }

    @Test
    void requestsAtTheSameTimeKeepTheirOwn() {
        // Given
        try (var client = HttpClient.newHttpClient()) {
            var ids = IntStream.range(0, 300).mapToObj(number -> "parallel-" + number).toList();
            // When
            var answers = ids.stream().collect(toMap(Function.identity(), id -> ask(client, id)));
            // Then
            assertThat(answers).allSatisfy((id, answer) -> assertThat(answer.join()).isEqualTo(id));
        }
    }

    private CompletableFuture<String> ask(HttpClient client, String id) {
        var request = HttpRequest.newBuilder(self.resolve("/correlated/resumed")).header(Correlation.HEADER, id).build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> response.body());
    }
}
