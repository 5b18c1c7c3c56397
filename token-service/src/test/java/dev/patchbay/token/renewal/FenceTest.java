package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.TokenSealing;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.renewal.journal.Journal;
import dev.patchbay.token.renewal.journal.JournalEntry;
import dev.patchbay.token.support.ConsentPage;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;

/** What happens when two things happen to one connection at once. */
@TokenServiceTest
class FenceTest {

    private static final Map<String, Object> SLOW = Map.of("kind", "latency", "millis", 1_500);

    @Inject
    Database database;

    @Inject
    RenewalIntents intents;

    @Inject
    RenewalSettlement settlement;

    @Inject
    ReauthRequirement reauth;

    @Inject
    Connections connections;

    @Inject
    TokenSealing sealing;

    @Inject
    Journal journal;

    private final Person person = new Person();

    @BeforeEach
    void everythingWorks() {
        Simulated.reset();
    }

    private String column(String name) throws SQLException {
        return database.texts("select " + name + "::text from connection where account = ?", person.account).getFirst();
    }

    private long credentials() throws SQLException {
        return database.texts("select id::text from credential where account = ?", person.account).size();
    }

    @Test
    void theIntentIsThereBeforeTheAnswer() throws SQLException {
        // Given
        person.connect(0);
        Simulated.fault(SLOW);

        // When
        var renewal = CompletableFuture.supplyAsync(() -> person.refresh().statusCode());

        // Then
        await().until(() -> column("renewal_started_at") != null);
        assertThat(renewal).isNotDone();
        assertThat(renewal.join()).isEqualTo(200);
        assertThat(column("renewal_started_at")).isNull();
    }

    @Test
    void aRefusalThatTheDatabaseDoesNotTakeIsNotForgotten() throws SQLException {
        // Given
        person.connect(0);
        Simulated.behave(Map.of("refresh_mode", "expired-refresh"));
        Simulated.fault(SLOW);
        var renewal = CompletableFuture.supplyAsync(() -> person.refresh().statusCode());
        await().until(() -> column("renewal_started_at") != null);

        // When: for a handful of attempts, and shorter than the person waits
        database.change("alter table connection add constraint nothing_changes check (account <> '%s') not valid"
                .formatted(person.account));
        try {
            await().during(Duration.ofSeconds(3)).until(() -> column("renewal_started_at") != null);
        } finally {
            database.change("alter table connection drop constraint nothing_changes");
        }

        // Then
        assertThat(renewal.join()).isEqualTo(409);
        assertThat(column("state")).isEqualTo("needs_reauth");
        assertThat(column("cause")).isEqualTo("revoked_at_provider");
    }

    @Test
    void anAnswerAfterADisconnectChangesNothing() throws SQLException {
        // Given
        person.connect(0);
        Simulated.fault(SLOW);
        var renewal = CompletableFuture.supplyAsync(() -> person.refresh().statusCode());
        await().until(() -> column("renewal_started_at") != null);

        // When
        person.disconnect().then().statusCode(200);

        // Then
        assertThat(renewal.join()).isEqualTo(409);
        assertThat(credentials()).isZero();
        person.status().then().body("reason", equalTo("no_tokens"));
    }

    @Test
    void aCodeThatIsRedeemedAfterADisconnectBringsNothingBack() throws SQLException {
        // Given
        person.connect(0);
        var redirect = ConsentPage.decide(person.startConnecting(), 0, "approve");
        Simulated.fault(SLOW);
        var callback = CompletableFuture.supplyAsync(() -> person.callback(redirect).statusCode());
        await().until(() -> database.texts("select id::text from authorization_attempt where account = ? and used_at"
                + " is not null and expires_at > now() and used_at > (select max(since) from connection where account = ?)",
                person.account, person.account).size() == 1);

        // When
        person.disconnect().then().statusCode(200);

        // Then
        assertThat(callback.join()).isEqualTo(400);
        assertThat(credentials()).isZero();
    }

    @Test
    void aRenewalOfAProcessThatIsGoneIsRepeatedWhereTokensDoNotRotate() throws SQLException {
        // Given
        person.connect(0);
        database.change("update connection set renewal_started_at = now() - interval '31 seconds',"
                + " renewal_journal = 'gone', renewal_due_at = now(), access_expires_at = now() where account = ?",
                person.account);

        // When // Then
        person.token().then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void anAbsurdRetryAfterCostsNobodyAConnection() throws SQLException {
        // Given
        person.connect(0);
        Simulated.fault(Map.of("kind", "rate_limit", "retry_after", 31_536_000));

        // When
        person.refresh().then().statusCode(429).body("retry_after", equalTo(86_400));

        // Then
        assertThat(column("renewal_started_at")).isNull();
        person.status().then().body("connected", equalTo(true)).body("details.cause", equalTo("rate_limited"));
    }

    @Test
    void whatThePreviousProcessLeftUnansweredIsAskedAgain() throws Throwable {
        // Given
        person.connect(0);
        database.change("update connection set renewal_started_at = now(), renewal_journal = ?,"
                + " renewal_due_at = now() + interval '1 hour', access_expires_at = now() where account = ?",
                journal.id(), person.account);

        // When
        VertxContextSupport.subscribeAndAwait(intents::resolveOrphans);

        // Then
        person.token().then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void anAnswerThatComesAfterItWasGivenUpForLostCounts() throws Throwable {
        // Given: a rotating provider's answer is not there, its refresh token set aside
        person.connect(0);
        var spend = (Intent.Spend) VertxContextSupport.subscribeAndAwait(() -> intents.begin(person.key(), 1));
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> connections.lock(person.key())
                .call(connection -> reauth.require(connection, Cause.RENEWAL_INTERRUPTED))));
        person.status().then().body("details.cause", equalTo("renewal_interrupted"));

        // When
        var late = new JournalEntry(person.account, "spotify", 1,
                sealing.seal(person.key(), 2, new Tokens("late", "later"), spend.newKey()),
                Instant.now().plusSeconds(3600), null);
        var first = VertxContextSupport.subscribeAndAwait(() -> settlement.granted(late));
        var again = VertxContextSupport.subscribeAndAwait(() -> settlement.granted(late));

        // Then
        assertThat(first).isEqualTo(new RenewalResult.Renewed());
        assertThat(again).isEqualTo(new RenewalResult.Superseded());
        person.token().then().statusCode(200).body("access_token", equalTo("late"));
        person.status().then().body("reason", equalTo("connected"));
    }

    @Test
    void anAnswerFromBeforeADisconnectBringsNothingBack() throws Throwable {
        // Given
        person.connect(0);
        var spend = (Intent.Spend) VertxContextSupport.subscribeAndAwait(() -> intents.begin(person.key(), 1));
        var late = new JournalEntry(person.account, "spotify", 1,
                sealing.seal(person.key(), 2, new Tokens("late", "later"), spend.newKey()), null, null);

        // When
        person.disconnect().then().statusCode(200);

        // Then
        assertThat(VertxContextSupport.subscribeAndAwait(() -> settlement.granted(late)))
                .isEqualTo(new RenewalResult.Superseded());
        assertThat(credentials()).isZero();
    }
}
