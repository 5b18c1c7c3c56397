package dev.patchbay.token.reauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.event.ConnectionEventType;
import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Events;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import io.quarkus.vertx.VertxContextSupport;

@TokenServiceTest
class ReauthNoticesTest {

    @Inject
    ReauthNotices notices;

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void connect() {
        Simulated.reset();
        person.connect(0);
    }

    private void consentEndsIn(String interval) throws SQLException {
        database.change("update connection set reauth_required_by = now() + interval '" + interval + "',"
                + " reauth_notice_at = now() where account = ?", person.account);
    }

    private void look() {
        try {
            VertxContextSupport.subscribeAndAwait(notices::run);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private String nextNotice() throws SQLException {
        return database.texts("select coalesce(round(extract(epoch from reauth_required_by - reauth_notice_at) / 86400)::text,"
                + " 'none') from connection where account = ?", person.account).getFirst();
    }

    @Test
    void aConsentOfSixMonthsIsFirstAnnouncedThirtyDaysAhead() throws SQLException {
        assertThat(nextNotice()).isEqualTo("30");
    }

    @Test
    void eachNoticeIsGivenOnce() throws SQLException {
        try (var events = new Events(person.account)) {
            for (var left : List.of("29 days 23 hours", "6 days 23 hours", "23 hours")) {
                consentEndsIn(left);
                look();
                look();
            }
            Awaitility.await().until(() -> due(events) == 3);
            assertThat(nextNotice()).isEqualTo("none");
            person.refresh().then().statusCode(200);
            look();
            Awaitility.await().until(() -> events.soFar().stream()
                    .anyMatch(event -> event.getString("type").contains("renewed")));
            assertThat(due(events)).isEqualTo(3);
        }
    }

    private static long due(Events events) {
        return events.soFar().stream()
                .filter(event -> ConnectionEventType.REAUTH_DUE.type().equals(event.getString("type"))).count();
    }
}
