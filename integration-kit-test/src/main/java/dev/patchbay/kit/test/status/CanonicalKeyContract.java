package dev.patchbay.kit.test.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** {@code POST connect} with a key that the person brings along, the same for every provider. Extend and run it. */
public abstract class CanonicalKeyContract extends CanonicalContract {

    private static final String KEYS = "POST /connections/{provider}/keys";

    @Test
    void aGoodKeyConnectsAtOnce() {
        // When
        var answer = connect(subject().key());
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var told = Wire.json(answer);
        assertThat(Wire.members(told)).isEqualTo(Set.of("status"));
        assertThat(told.at("/status/reason").asText()).isEqualTo("connected");
        assertThat(told.at("/status/details/account/id").asText()).isNotBlank();
        var kept = tokenService.calls(KEYS).getFirst().body();
        assertThat(kept.path("key").asText()).isEqualTo(subject().key());
        assertThat(kept.at("/account/id").asText()).isNotBlank();
    }

    @Test
    void whatIsConnectedByKeyNeverExpires() {
        // Given
        connect(subject().key());
        // When
        var status = Wire.json(as(account).get("/integration/status"));
        // Then
        assertThat(status.path("connected").asBoolean()).isTrue();
        Stream.of("/expires_at", "/last_refresh_at", "/details/reauth_required_by")
                .forEach(member -> assertThat(status.at(member).isNull()).as(member).isTrue());
    }

    @Test
    void aKeyThatTheProviderRejectsIsNotKept() {
        // When
        var answer = connect("not-a-key-of-this-provider");
        // Then
        assertRefused(answer);
        assertThat(tokenService.calls(KEYS)).isEmpty();
    }

    @Test
    void whatCannotBeAKeyReachesNobody() {
        // Given
        long before = subject().simulated().calls();
        // When
        var answers = List.of("", " ", "a key", "clé", "tab\tbed", "line\r\nX-Header: yes", "k".repeat(501)).stream()
                .map(this::connect);
        // Then
        answers.forEach(CanonicalKeyContract::assertRefused);
        assertThat(subject().simulated().calls()).isEqualTo(before);
        assertThat(tokenService.calls()).isEmpty();
    }

    @Test
    void anotherAccountOfTheProviderIsAConflict() {
        // Given
        tokenService.put(account, Statuses.connected(provider(), new ProviderAccount("somebody-else", null)));
        // When, Then
        Wire.problem(connect(subject().key()), 409, "account_conflict");
    }

    @Test
    void theSameAccountIsConnectedAnew() {
        // Given
        connect(subject().key());
        // When
        var again = connect(subject().key());
        // Then
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    }

    @Test
    void aKeyIsNeitherAnsweredNorLogged() {
        // Given
        var bad = "a-bad-key-that-nobody-else-has";
        try (var logged = new LoggedLines()) {
            // When
            var answers = Stream.of(connect(subject().key()), connect(bad), connect(bad + " "),
                    as(account).get("/integration/status")).toList();
            // Then
            answers.forEach(answer -> assertThat(answer.asString() + answer.headers()).doesNotContain(subject().key(), bad));
            assertThat(logged.lines()).noneMatch(line -> line.contains(subject().key()) || line.contains(bad));
        }
    }

    private Response connect(String key) {
        return as(account).contentType(ContentType.JSON).body(Map.of("key", key)).post("/integration/connect");
    }

    private static void assertRefused(Response answer) {
        var problem = Wire.problem(answer, 400, "validation_failed");
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("key");
    }
}
