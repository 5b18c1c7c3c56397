package dev.patchbay.system;

import static dev.patchbay.system.TwoTokenServices.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.patchbay.stack.ProofSize;

/**
 * A refresh token is spent once: two token-services on one database, a provider that rotates and takes the second
 * presentation of a refresh token for theft, and processes that are stopped and killed while they renew.
 */
class SingleSpendIT {

    private static final int CONNECTIONS = 12;
    private static final int EXPIRIES = ProofSize.of(2 * CONNECTIONS, 1000);
    private static final int KILLS_BEFORE_COMMIT = ProofSize.of(2, 100);
    private static final int KILLS = ProofSize.of(2, 30);

    private static TwoTokenServices suite;
    private static StoredConnections connections;

    @BeforeAll
    static void aProviderThatRotates() {
        suite = new TwoTokenServices("single-spend", "rotate", CONNECTIONS,
                Map.of("patchbay.providers.spotify.rotates-refresh-tokens", "true", "patchbay.renewal.owner-awaited-for",
                        "12S", "patchbay.renewal.worker.every", "1S"));
        suite.takeOver();
        connections = suite.connections;
    }

    @AfterEach
    void heal() {
        suite.heal();
    }

    @AfterAll
    static void end() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void fiftyCallersOfEachAndTwoWorkersRenewEachConnectionOnce() throws Exception {
        suite.connectThoseThatWereLost();
        for (int expired = 0; expired < EXPIRIES; expired += CONNECTIONS) {
            suite.renewEachOnce();
            suite.assertNoReuse();
        }
    }

    @Test
    void anAnswerThatComesAfterEveryDeadlineIsKept() throws SQLException {
        // Given: the renewal of one connection has reached the provider from one process
        suite.connectThoseThatWereLost();
        suite.awaitNothingDueOrUnderWay();
        int before = suite.renewals();
        long versions = connections.versions();
        connections.change("update connection set renewal_due_at = null");
        suite.control("PUT", "/control/faults/spotify-accounts", "{\"kind\":\"latency\",\"millis\":7000}");
        suite.other.stop();
        connections.change("update connection set access_expires_at = now(), renewal_due_at = now() where id ="
                + " (select id from connection where state = 'active' limit 1)");
        patiently().until(() -> suite.renewals() > before);

        // When: it is stopped for so long that the other gives the answer up for lost
        suite.one.stop();
        assertThat(connections.versions()).as("the answer must not have come yet").isEqualTo(versions);
        suite.other.resume();
        patiently().until(() -> connections.lostByInterruption() == 1);
        suite.one.resume();

        // Then
        patiently().until(() -> connections.lost() == 0);
        assertThat(connections.versions() - versions).isEqualTo(1);
        suite.assertNoReuse();
    }

    @Test
    void aKillBetweenTheAnswersAndTheirCommitLosesNothing() throws Exception {
        for (int i = 0; i < KILLS_BEFORE_COMMIT; i++) {
            // Given: answers that are in the journal and cannot be stored
            suite.connectThoseThatWereLost();
            suite.awaitNothingDueOrUnderWay();
            int before = suite.renewals();
            long versions = connections.versions();
            suite.control("PUT", "/control/faults/spotify-accounts", "{\"kind\":\"latency\",\"millis\":5000}");
            suite.other.stop();
            connections.expire();
            patiently().until(() -> connections.underWay() == CONNECTIONS);
            connections.whileLocked(() -> {
                patiently().until(() -> suite.one.metric("token_renewal_journal_depth") == CONNECTIONS);

                // When
                return suite.one.kill();
            });
            suite.other.resume();
            suite.one.start().awaitReady();

            // Then
            suite.awaitNothingDueOrUnderWay();
            suite.control("DELETE", "/control/faults/spotify-accounts", "");
            assertThat(connections.lost()).isZero();
            assertThat(connections.versions() - versions).isEqualTo(CONNECTIONS);
            assertThat(suite.renewals() - before).isEqualTo(CONNECTIONS);
            suite.assertNoReuse();
        }
    }

    @Test
    void killsLoseOnlyWhatTheyInterrupt() throws Exception {
        long lost = 0;
        long interrupted = 0;
        for (int i = 0; i < KILLS; i++) {
            // Given
            suite.connectThoseThatWereLost();
            suite.awaitNothingDueOrUnderWay();
            int before = suite.renewals();
            long versions = connections.versions();

            // When
            interrupted += suite.killAmidRenewals(i % 2 == 0 ? suite.other : suite.one);

            // Then
            assertThat(connections.lost()).isEqualTo(connections.lostByInterruption());
            // those that were lost may have reached the provider or not
            assertThat(suite.renewals() - before - (connections.versions() - versions)).isBetween(0L, connections.lost());
            suite.assertNoReuse();
            lost += connections.lost();
        }
        assertThat(interrupted).as("renewals under way at the kills").isPositive();
        System.out.printf("%d kills while %d connections were renewed: %d interrupted, %d lost to it%n", KILLS, CONNECTIONS,
                interrupted, lost);
    }
}
