package dev.patchbay.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.patchbay.stack.ProofSize;

/** Where a provider keeps its refresh tokens, an interrupted renewal is simply repeated: no kill costs a connection. */
class RepeatedRenewalIT {

    private static final int CONNECTIONS = 12;
    private static final int EXPIRIES = ProofSize.of(CONNECTIONS, 1000);
    private static final int KILLS = ProofSize.of(2, 30);

    private static TwoTokenServices suite;
    private static StoredConnections connections;

    @BeforeAll
    static void aProviderThatDoesNotRotate() {
        suite = new TwoTokenServices("repeated-renewal", "no-rotate", CONNECTIONS,
                Map.of("patchbay.renewal.interrupted-after", "12S", "patchbay.renewal.worker.every", "1S"));
        suite.takeOver();
        connections = suite.connections;
    }

    @AfterAll
    static void end() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void fiftyCallersOfEachAndTwoWorkersRenewEachConnectionOnce() throws Exception {
        for (int expired = 0; expired < EXPIRIES; expired += CONNECTIONS) {
            suite.renewEachOnce();
        }
    }

    @Test
    void noKillCostsAConnection() throws Exception {
        int repeated = 0;
        long interrupted = 0;
        for (int i = 0; i < KILLS; i++) {
            // Given
            suite.awaitNothingDueOrUnderWay();
            int before = suite.renewals();
            long versions = connections.versions();

            // When
            interrupted += suite.killAmidRenewals(i % 2 == 0 ? suite.other : suite.one);

            // Then
            assertThat(connections.lost()).isZero();
            assertThat(connections.versions() - versions).isEqualTo(CONNECTIONS);
            repeated += suite.renewals() - before - CONNECTIONS;
        }
        assertThat(interrupted).as("renewals under way at the kills").isPositive();
        System.out.printf("%d kills while %d connections were renewed: %d interrupted, none lost, %d asked twice%n", KILLS,
                CONNECTIONS, interrupted, repeated);
    }
}
