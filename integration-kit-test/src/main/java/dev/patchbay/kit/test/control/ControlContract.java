package dev.patchbay.kit.test.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.status.CanonicalContract;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An administrator switches the integration off, on, and into maintenance. */
public abstract class ControlContract extends CanonicalContract {

    private static final Map<String, Object> ON = Map.of("enabled", true, "maintenance", false);

    private final UUID admin = UUID.randomUUID();

    /** Connects {@link #account} to a provider that is well. */
    protected abstract void connect();

    /** A read whose answer the service keeps, with its query. */
    protected abstract String read();

    protected abstract long callsToProvider();

    @BeforeEach
    void start() {
        connect();
        // the first call of a fresh JVM on a busy machine may outlast the short deadlines of a test
        Awaitility.await("a first answer").atMost(Duration.ofMinutes(1)).until(() -> get(read()).statusCode() == 200);
    }

    @AfterEach
    void switchOn() {
        assertThat(control(ON).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSwitchedOffIsNotUsedAndSaysWhy() {
        // Given
        var before = callsToProvider();
        // When
        control(Map.of("enabled", false, "maintenance", false, "message", "Back next week."));
        // Then
        var answer = get(read());
        assertProblem(answer, 503, "disabled");
        assertThat(answer.path("detail").toString()).contains("Back next week.");
        assertProblem(post("/integration/connect"), 503, "disabled");
        assertProblem(post("/integration/refresh"), 503, "disabled");
        assertThat(tokenService.calls("POST /connections/{provider}/refresh")).isEmpty();
        assertThat(callsToProvider()).isEqualTo(before);
        var status = get("/integration/status");
        assertThat(status.path("reason").toString()).isEqualTo("connected");
        assertThat(status.path("details.cause").toString()).isEqualTo("disabled");
        // When
        control(ON);
        // Then
        assertThat(get(read()).statusCode()).isEqualTo(200);
        assertThat(get("/integration/status").<String> path("details.cause")).isNull();
    }

    @Test
    void whatIsSwitchedOffCanStillBeDisconnected() {
        // When
        control(Map.of("enabled", false, "maintenance", false));
        // Then
        assertThat(post("/integration/disconnect").statusCode()).isEqualTo(200);
    }

    @Test
    void maintenanceLeavesTheProviderAloneAndServesWhatWasKept() {
        // Given
        var before = callsToProvider();
        // When
        control(Map.of("enabled", true, "maintenance", true));
        // Then
        var answer = get(read());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isIn("cache", "stale");
        assertProblem(post("/integration/refresh"), 503, "maintenance");
        assertThat(tokenService.calls("POST /connections/{provider}/refresh")).isEmpty();
        assertThat(callsToProvider()).isEqualTo(before);
        assertThat(get("/integration/status").path("details.cause").toString()).isEqualTo("maintenance");
    }

    @Test
    void onlyAdministratorsMayLookAndChange() {
        assertProblem(as(account).get("/admin/integration"), 403, "forbidden");
        assertProblem(as(account).contentType(ContentType.JSON).body(ON).put("/admin/integration"), 403, "forbidden");
        assertThat(asAdmin().get("/admin/integration").path("enabled").toString()).isEqualTo("true");
    }

    @Test
    void halfAChangeIsRefused() {
        for (var body : new String[] { "{\"enabled\":true}", "{}", "null", "{\"enabled\":\"perhaps\",\"maintenance\":false}",
                "{\"enabled\":true,\"maintenance\":false,\"message\":\"" + "x".repeat(501) + "\"}" }) {
            assertThat(asAdmin().contentType(ContentType.JSON).body(body).put("/admin/integration").statusCode()).as(body)
                    .isEqualTo(400);
        }
    }

    private Response control(Map<String, Object> wanted) {
        return asAdmin().contentType(ContentType.JSON).body(wanted).put("/admin/integration");
    }

    private Response get(String pathAndQuery) {
        return as(account).urlEncodingEnabled(false).get(pathAndQuery);
    }

    private Response post(String path) {
        return as(account).contentType(ContentType.JSON).body("{}").post(path);
    }

    private RequestSpecification asAdmin() {
        return with(gateway.adminAssertion(admin, provider() + "-service"));
    }

    private static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("code").toString()).isEqualTo(code);
    }
}
