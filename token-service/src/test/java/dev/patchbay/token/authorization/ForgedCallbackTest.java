package dev.patchbay.token.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Logs;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import io.restassured.response.Response;

/** Consent cannot be forged (RFC 6749, 10.12; RFC 9207; RFC 9700, 2.1 and 4.7). */
@TokenServiceTest
class ForgedCallbackTest {

    private static final int AT_LEAST = 200;
    private static final Set<String> CODES = Set.of("authorization_state_invalid", "validation_failed", "malformed_request",
            "method_not_allowed", "unsupported_media_type", "payload_too_large", "unauthenticated", "forbidden", "not_found",
            "provider_refused");

    @Inject
    Database database;

    private final Person victim = new Person();

    @BeforeEach
    void connect() {
        Simulated.reset();
        victim.connect(0);
    }

    private List<Forgery> corpus(Map<String, String> genuine) throws SQLException {
        return Stream.of(ForgedValues.states(victim, genuine), ForgedValues.codes(), ForgedValues.issuers(victim),
                ForgedCircumstances.presenters(victim, genuine), ForgedCircumstances.foreignCodes(),
                ForgedCircumstances.errors(victim, genuine), ForgedCircumstances.errorsBesideCodes(),
                new ForgedCircumstances(database).late(), new ForgedRequests(victim, genuine).all())
                .flatMap(forgeries -> forgeries).toList();
    }

    private List<String> stored() throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : List.of("connection", "credential", "pending_connection")) {
            rows.addAll(database.texts("select t::text from " + table + " t order by id"));
        }
        return rows;
    }

    private static boolean refused(Response answer) {
        return answer.contentType().startsWith("application/problem+json") && CODES.contains(answer.<String> path("code"));
    }

    @Test
    void noForgeryIsAcceptedAndTheGenuineCallbackStillIs() throws SQLException {
        // Given
        var genuine = victim.consent(0);
        var corpus = corpus(genuine);
        var before = stored();
        var accepted = new ArrayList<String>();
        var answers = new StringBuilder();

        // When
        try (var logs = new Logs()) {
            for (var forgery : corpus) {
                var answer = forgery.trial().get();
                answers.append(answer.asString()).append('\n');
                if (!refused(answer)) {
                    accepted.add(forgery.name() + " -> " + answer.statusCode() + " " + answer.asString());
                }
            }
            answers.append(logs.entries());
        }

        // Then
        assertThat(accepted).isEmpty();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(stored()).isEqualTo(before);
        assertThat(answers).doesNotContain(Simulated.secrets()).doesNotContain(genuine.get("state"));
        victim.callback(genuine).then().statusCode(200).body("outcome", equalTo("authorized"));
    }

    @Test
    void aDenialCountsWhateverComesWithIt() throws SQLException {
        // Given
        var genuine = victim.consent(0);
        var before = stored();

        // When // Then
        victim.callback(Forgery.with(genuine, "error", "access_denied")).then().statusCode(200)
                .body("outcome", equalTo("denied")).body("access_token", nullValue());
        victim.callback(genuine).then().statusCode(400).body("code", equalTo("authorization_state_invalid"));
        assertThat(stored()).isEqualTo(before);
    }
}
