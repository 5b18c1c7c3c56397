package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;

@TokenServiceTest
class RenewalTest {

    private static final String LIFETIME = "access_token_lifetime_seconds";
    private static final String MODE = "refresh_mode";

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void everythingWorks() {
        Simulated.reset();
    }

    private void connectWithATokenThatExpiresAtOnce() {
        Simulated.behave(Map.of(LIFETIME, 1));
        person.connect(0);
        await().until(() -> "expired_with_refresh".equals(person.status().path("reason")));
        Simulated.behave(Map.of(LIFETIME, 3600));
    }

    @Test
    void anExpiredTokenIsRenewedOnDemand() {
        connectWithATokenThatExpiresAtOnce();
        person.status().then().body("connected", equalTo(true));

        person.token().then().statusCode(200).body("version", equalTo(2));

        person.status().then().body("reason", equalTo("connected")).body("last_refresh_at", notNullValue());
    }

    @Test
    void fiftyCallersCauseOneRenewalAlsoOfARotatingToken() throws Exception {
        // Given
        Simulated.behave(Map.of(MODE, "rotate"));
        connectWithATokenThatExpiresAtOnce();
        int before = Simulated.renewals();

        // When
        var calls = IntStream.range(0, 50).<Callable<Integer>> mapToObj(i -> () -> person.token().statusCode()).toList();
        try (var callers = Executors.newFixedThreadPool(50)) {
            for (var answer : callers.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        // Then
        assertThat(Simulated.renewals() - before).isEqualTo(1);
        person.token().then().body("version", equalTo(2));
    }

    @Test
    void aTokenThatIsGoodForAWhileServesWhileItIsRenewed() throws SQLException {
        // Given
        person.connect(0);
        database.change("update connection set renewal_due_at = now() where account = ?", person.account);

        // When
        person.token().then().statusCode(200).body("version", equalTo(1));

        // Then
        await().until(() -> person.tokenVersion() >= 2);
    }

    @Test
    void aTokenThatTheProviderRefusedIsRenewedWhateverItsExpiry() {
        person.connect(0);
        person.request().body(Map.of("rejected_version", 1)).post("/connections/spotify/access-token").then()
                .statusCode(200).body("version", equalTo(2));
        person.request().body(Map.of("rejected_version", 1)).post("/connections/spotify/access-token").then()
                .statusCode(200).body("version", equalTo(2));
    }

    @Test
    void renewalByHandIsMarkedInItsAnswerOnly() {
        person.connect(0);
        person.refresh().then().statusCode(200).body("refreshed", equalTo(true)).body("last_refresh_at",
                greaterThan(0));
        person.status().then().body("refreshed", equalTo(false));
    }

    @Test
    void invalidGrantCostsTheConnection() {
        person.connect(0);
        Simulated.behave(Map.of(MODE, "expired-refresh"));

        person.refresh().then().statusCode(409).body("code", equalTo("needs_reauth"));

        person.status().then().body("connected", equalTo(false)).body("reason", equalTo("needs_reauth"))
                .body("details.cause", equalTo("revoked_at_provider"));
        person.token().then().statusCode(409).body("code", equalTo("needs_reauth")).body("action",
                equalTo("reconnect"));
    }

    @Test
    void ourOwnWrongCredentialsCostNobodyAConnection() {
        person.connect(0);
        Simulated.fault(Map.of("kind", "invalid_client"));

        person.refresh().then().statusCode(503).body("code", equalTo("app_credentials_invalid"))
                .body("retryable", equalTo(false)).body("retry_after", nullValue()).body("action", equalTo("ask_operator"))
                .body("detail", containsString("patchbay.providers.spotify.client-secret"));

        person.status().then().body("connected", equalTo(true)).body("details.cause",
                equalTo("app_credentials_invalid"));
        person.token().then().statusCode(200);
    }

    @Test
    void aProviderThatFailsCostsNobodyAConnection() {
        person.connect(0);
        Simulated.fault(Map.of("kind", "status", "status", 503));

        person.refresh().then().statusCode(502).body("code", equalTo("provider_error")).body("retryable",
                equalTo(true)).body("upstream_status", equalTo(503));

        person.status().then().body("connected", equalTo(true)).body("details.cause", equalTo("provider_outage"));
    }

    @Test
    void afterTheFailureEverythingIsWellAgain() {
        // Given
        person.connect(0);
        Simulated.fault(Map.of("kind", "cut", "times", 1));
        person.refresh().then().statusCode(502);

        // When // Then
        await().untilAsserted(() -> person.refresh().then().statusCode(200));
        person.status().then().body("details.cause", equalTo(null));
    }
}
