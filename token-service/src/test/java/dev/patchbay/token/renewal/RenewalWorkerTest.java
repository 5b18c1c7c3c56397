package dev.patchbay.token.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Simulated;
import io.quarkus.vertx.VertxContextSupport;

@TokenServiceTest
class RenewalWorkerTest {

    private static final String DUE = "update connection set renewal_due_at = now() where account = ?";

    @Inject
    RenewalWorker worker;

    @Inject
    RenewalIntents intents;

    @Inject
    Database database;

    private final Person person = new Person();

    @BeforeEach
    void nobodyElseIsDue() throws SQLException {
        Simulated.reset();
        database.change("update connection set renewal_due_at = null");
    }

    private void work() {
        try {
            VertxContextSupport.subscribeAndAwait(worker::run);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private String column(String name) throws SQLException {
        return database.texts("select (" + name + ")::text from connection where account = ?", person.account).getFirst();
    }

    @Test
    void whatIsDueIsRenewedAlthoughNobodyAsks() throws SQLException {
        // Given
        person.connect(0);
        database.change(DUE, person.account);
        int before = Simulated.renewals();

        // When
        work();

        // Then
        await().until(() -> "2".equals(column("token_version")));
        assertThat(Simulated.renewals() - before).isEqualTo(1);
        assertThat(column("renewal_due_at > now() + interval '50 minutes'")).isEqualTo("true");
        person.token().then().body("version", equalTo(2));
    }

    @Test
    void whatIsNotDueIsLeftAlone() throws SQLException {
        // Given
        person.connect(0);
        int before = Simulated.renewals();

        // When
        work();

        // Then
        assertThat(column("renewal_started_at is null")).isEqualTo("true");
        assertThat(Simulated.renewals() - before).isZero();
    }

    @Test
    void twoWorkersNeverTakeTheSame() throws Throwable {
        // Given
        var people = Stream.generate(Person::new).limit(10).toList();
        for (var someone : people) {
            someone.connect(0);
            database.change(DUE, someone.account);
        }

        // When
        var one = VertxContextSupport.subscribeAndAwait(() -> intents.beginDue("spotify", 6));
        var other = VertxContextSupport.subscribeAndAwait(() -> intents.beginDue("spotify", 6));

        // Then
        assertThat(Stream.of(one, other).flatMap(List::stream).map(spend -> spend.connection().account()))
                .containsExactlyInAnyOrderElementsOf(people.stream().map(someone -> someone.account).toList());
    }

    @Test
    void aFailureIsFollowedByAPauseAndThenBySuccess() throws SQLException {
        // Given
        person.connect(0);
        database.change(DUE, person.account);
        Simulated.fault(Map.of("kind", "status", "status", 503, "times", 1));

        // When
        work();

        // Then
        await().until(() -> "1".equals(column("failed_renewals")));
        assertThat(column("cause")).isEqualTo("provider_outage");
        await().until(() -> {
            work();
            return "2".equals(column("token_version"));
        });
        assertThat(column("failed_renewals")).isEqualTo("0");
    }

    @Test
    void aRenewalThatWasInterruptedIsTakenUpAgain() throws SQLException {
        // Given
        person.connect(0);
        database.change("update connection set renewal_started_at = now() - interval '1 minute',"
                + " renewal_journal = 'of nobody', renewal_due_at = now() where account = ?", person.account);

        // When
        work();

        // Then
        await().until(() -> "2".equals(column("token_version")));
        assertThat(column("renewal_started_at is null")).isEqualTo("true");
    }
}
