package dev.patchbay.edge.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.UrlAttributes;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TraceTest {

    private static final String SECRET = "a-code-that-opens-an-account";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Inject
    Spans spans;

    private String get(String path) {
        return given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/traced/" + path).asString();
    }

    @Test
    void aRequestGoesOnInTheTraceItCameIn() {
        assertThat(get("callback")).startsWith("00-" + trace);
    }

    @Test
    void noQueryGetsIntoATrace() {
        // When
        get("callback?code=" + SECRET + "&state=" + SECRET);
        // Then: two servers and one client
        await().until(() -> spans.of(trace).size() >= 3);
        assertThat(spans.of(trace)).extracting(SpanData::toString).noneMatch(span -> span.contains(SECRET));
        assertThat(spans.of(trace)).extracting(span -> span.getAttributes().get(UrlAttributes.URL_QUERY))
                .contains(QueryRedaction.REDACTED);
        assertThat(spans.of(trace)).extracting(span -> span.getAttributes().get(UrlAttributes.URL_FULL))
                .anySatisfy(url -> assertThat(url).endsWith("/traced/parent?" + QueryRedaction.REDACTED));
    }

    @Test
    void serversOfOthersLearnNothingOfIt() {
        assertThat(get("outward")).startsWith("parent:").doesNotContain(trace);
    }
}
