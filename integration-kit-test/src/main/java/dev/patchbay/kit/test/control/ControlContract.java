package dev.patchbay.kit.test.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.provider.ProviderContract;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** An administrator switches the integration off, on, and into maintenance. */
public abstract class ControlContract extends ProviderContract {

    private static final Map<String, Object> ON = Map.of("enabled", true, "maintenance", false);

    private final UUID admin = UUID.randomUUID();

    @BeforeEach
    void keepAnAnswer() {
        assertThat(read().statusCode()).isEqualTo(200);
    }

    @AfterEach
    void switchOn() {
        assertThat(control(ON).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSwitchedOffIsNotUsedAndSaysWhy() {
        // Given
        var before = provided().calls();
        // When
        control(Map.of("enabled", false, "maintenance", false, "message", "Back next week."));
        // Then
        var answer = read();
        assertProblem(answer, 503, "disabled");
        assertThat(answer.path("detail").toString()).contains("Back next week.");
        assertProblem(post("/integration/connect"), 503, "disabled");
        assertProblem(post("/integration/refresh"), 503, "disabled");
        assertThat(tokenService.calls("POST /connections/{provider}/refresh")).isEmpty();
        assertThat(provided().calls()).isEqualTo(before);
        var status = get("/integration/status");
        assertThat(status.path("reason").toString()).isEqualTo("connected");
        assertThat(status.path("details.cause").toString()).isEqualTo("disabled");
        // When
        control(ON);
        // Then
        assertThat(read().statusCode()).isEqualTo(200);
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
        var before = provided().calls();
        // When
        control(Map.of("enabled", true, "maintenance", true));
        // Then
        var answer = read();
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isIn("cache", "stale");
        assertProblem(post("/integration/refresh"), 503, "maintenance");
        assertThat(tokenService.calls("POST /connections/{provider}/refresh")).isEmpty();
        assertThat(provided().calls()).isEqualTo(before);
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

    /** An answer that the service keeps, fresh if it can. */
    private Response read() {
        return subject().cached() == null ? read(account) : subject().cached().by(as(account));
    }

    private Response get(String path) {
        return as(account).get(path);
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
