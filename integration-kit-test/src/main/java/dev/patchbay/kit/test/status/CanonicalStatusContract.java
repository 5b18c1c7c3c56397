package dev.patchbay.kit.test.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.kit.test.tokens.RecordedCall;
import dev.patchbay.kit.test.tokens.Refusal;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** {@code GET status}, {@code POST refresh} and {@code POST disconnect}, the same for every provider. Extend and run it. */
public abstract class CanonicalStatusContract extends CanonicalContract {

    private static final Set<String> MEMBERS = Set.of("provider", "connected", "reason", "details", "expires_at",
            "last_refresh_at", "refreshed", "scopes");
    private static final Set<String> DETAILS = Set.of("cause", "since", "retryable", "action", "action_url",
            "reauth_required_by", "account");

    @Test
    void everyStateIsToldInFull() {
        states().forEach(state -> {
            // Given
            tokenService.put(account, state);
            // When
            var told = status(account);
            // Then
            assertThat(told).isEqualTo(Wire.json(state));
            assertThat(Wire.members(told)).isEqualTo(MEMBERS);
            assertThat(Wire.members(told.path("details"))).isEqualTo(DETAILS);
        });
    }

    @Test
    void connectedFollowsFromTheReasonAndTheActionFromTheCause() {
        states().forEach(state -> {
            // Given
            tokenService.put(account, state);
            // When
            var told = status(account);
            // Then
            assertThat(told.path("connected").asBoolean())
                    .isEqualTo(Set.of("connected", "expired_with_refresh").contains(told.path("reason").asText()));
            assertActionFitsCause(told.path("details"), state.details().cause());
        });
    }

    @Test
    void anAccountThatNeverConnectedIsToldHow() {
        // When
        var told = status(account);
        // Then
        assertThat(told.path("reason").asText()).isEqualTo("no_tokens");
        assertThat(told.at("/details/cause").asText()).isEqualTo("never_connected");
        assertThat(told.at("/details/action").asText()).isEqualTo("reconnect");
        assertThat(told.at("/details/action_url").asText()).isNotBlank();
    }

    @Test
    void statusIsPure() {
        // Given
        tokenService.put(account, Statuses.expired(provider()));
        long before = subject().simulated().calls();
        // When
        var told = status(account);
        // Then
        assertThat(told.path("refreshed").asBoolean()).isFalse();
        assertThat(subject().simulated().calls()).isEqualTo(before);
        assertThat(tokenService.calls()).extracting(RecordedCall::operation)
                .containsExactly("GET /connections/{provider}/status");
    }

    @Test
    void aForeignAccountIsNeverSeen() {
        // Given
        tokenService.put(UUID.randomUUID(), Statuses.connected(provider()));
        // When
        var told = status(account);
        // Then
        assertThat(told.path("connected").asBoolean()).isFalse();
        assertThat(tokenService.calls()).extracting(RecordedCall::account).containsOnly(account);
    }

    @Test
    void aRenewalByHandIsMarked() {
        // Given
        tokenService.put(account, Statuses.connected(provider()));
        // When
        var told = Wire.json(as(account).post("/integration/refresh"));
        // Then
        assertThat(told).isEqualTo(Wire.json(Statuses.connected(provider()).asRefreshed()));
    }

    @Test
    void aRenewalWithoutAConnectionSaysHowToConnect() {
        // When
        var answer = as(account).post("/integration/refresh");
        // Then
        var problem = Wire.problem(answer, 409, "not_connected");
        assertThat(problem.path("action").asText()).isEqualTo("reconnect");
        assertThat(problem.path("action_url").asText()).isNotBlank();
        assertThat(problem.path("service").asText()).isEqualTo("token-service");
    }

    @Test
    void disconnectingIsSafeToRepeat() {
        // Given
        tokenService.connect(account, Statuses.connected(provider()), "token", Instant.now().plusSeconds(600));
        // When
        var first = Wire.json(as(account).post("/integration/disconnect"));
        var second = Wire.json(as(account).post("/integration/disconnect"));
        // Then
        assertThat(Wire.members(first)).isEqualTo(Set.of("disconnected", "revoked_upstream", "detail"));
        assertThat(first.path("disconnected").asBoolean()).isTrue();
        assertThat(second.path("disconnected").asBoolean()).isFalse();
        assertThat(status(account).at("/details/cause").asText()).isEqualTo("disconnected_by_user");
    }

    @Test
    void withoutTokenServiceEverythingSaysSo() {
        // Given
        tokenService.down(true);
        // When
        var answers = Stream.of(as(account).get("/integration/status"), as(account).post("/integration/refresh"),
                as(account).post("/integration/disconnect"),
                as(account).contentType(ContentType.JSON).body(connectRequest()).post("/integration/connect"));
        // Then
        answers.forEach(answer -> assertThat(
                Wire.problem(answer, 503, "service_unavailable").path("retryable").asBoolean()).isTrue());
    }

    @Test
    void problemsOfTokenServiceComeThroughAsTheyAre() {
        Stream.of(new Refusal(503, "app_credentials_invalid"), Refusal.PROVIDER_UNREACHABLE, Refusal.NEEDS_REAUTH)
                .forEach(refusal -> {
                    // Given
                    tokenService.refuseAll(refusal);
                    // When
                    var answer = as(account).post("/integration/refresh");
                    // Then
                    Wire.problem(answer, refusal.status(), refusal.code());
                });
    }

    @Test
    void aRefusalOfTheServiceItselfIsNeverTheUsersFault() {
        Stream.of(new Refusal(401, "unauthenticated"), new Refusal(403, "forbidden")).forEach(refusal -> {
            // Given
            tokenService.refuseAll(refusal);
            // When
            var answer = as(account).get("/integration/status");
            // Then
            Wire.problem(answer, 503, "service_unavailable");
        });
    }

    @Test
    void theCorrelationIdGoesAllTheWay() {
        // When
        var answer = as(account).header("X-Correlation-Id", "contract-0815").get("/integration/status");
        // Then
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("contract-0815");
        assertThat(tokenService.calls()).extracting(RecordedCall::correlationId).containsOnly("contract-0815");
    }

    @Test
    void nobodyIsLetInWithoutAProperAssertion() {
        var service = provider() + "-service";
        Stream.of(RestAssured.given(), with("no.token.atall"), with(gateway.assertion(account, "another-service")),
                with(gateway.expiredAssertion(account, service)), with(gateway.forgedAssertion(account, service)),
                RestAssured.given().auth().preemptive().oauth2(gateway.assertion(account, service)))
                .forEach(request -> Stream.of("status", "health", "callback?state=s&code=c").forEach(path -> {
                    // When
                    var answer = request.get("/integration/" + path);
                    // Then
                    Wire.problem(answer, 401, "unauthenticated");
                }));
        assertThat(tokenService.calls()).isEmpty();
    }

    private String connectRequest() {
        return subject().key() == null ? "{}" : "{\"key\":\"" + subject().key() + "\"}";
    }

    private JsonNode status(UUID who) {
        var answer = as(who).get("/integration/status");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Wire.json(answer);
    }

    private static void assertActionFitsCause(JsonNode details, Cause cause) {
        assertThat(details.path("action").asText()).isEqualTo(cause == null ? "none" : cause.action().wireName());
        assertThat(details.path("retryable").asBoolean()).isEqualTo(cause != null && cause.retryable());
        assertThat(details.path("action_url").isNull()).isEqualTo(!"reconnect".equals(details.path("action").asText()));
    }

    private Stream<ConnectionStatus> states() {
        var whole = Stream.of(Statuses.connected(provider()), Statuses.expired(provider()), Statuses.never(provider()));
        var caused = Stream.of(Cause.values()).flatMap(cause -> Stream.of(Statuses.needsReauth(provider(), cause),
                Statuses.none(provider(), cause, Statuses.SINCE)));
        return Stream.concat(whole, caused);
    }
}
