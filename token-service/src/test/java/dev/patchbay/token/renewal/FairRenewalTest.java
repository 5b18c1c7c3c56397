package dev.patchbay.token.renewal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.stack.ProofSize;
import dev.patchbay.token.TokenServiceTest;
import dev.patchbay.token.support.Crowd;
import dev.patchbay.token.support.Database;
import io.quarkus.vertx.VertxContextSupport;

/** One bad connection never delays others. */
@TokenServiceTest
class FairRenewalTest {

    private static final Logger LOG = Logger.getLogger(FairRenewalTest.class);
    private static final int CONNECTIONS = ProofSize.of(200, 1_000);
    private static final int REVOKED = CONNECTIONS / 10;
    private static final int HANGING = CONNECTIONS / 20;
    private static final int WELL = CONNECTIONS - REVOKED - HANGING;
    private static final int RUNS = 3;
    // runs of a few seconds beside other work differ by half; those of the full size are told apart well
    private static final double AT_MOST = ProofSize.of(20, 12) / 10.0;
    private static final String OF_RUN = " where provider_account_id = ?";

    @Inject
    RenewalWorker worker;

    @Inject
    Spending spending;

    @Inject
    CrowdOfConnections crowd;

    @Inject
    Database database;

    @BeforeEach
    void nobodyElseIsDue() throws SQLException {
        database.change("update connection set renewal_due_at = null");
    }

    private void work() {
        try {
            VertxContextSupport.subscribeAndAwait(worker::run);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private String of(String accounts, String expression) throws SQLException {
        return database.texts("select (" + expression + ")::text from connection" + OF_RUN, accounts).getFirst();
    }

    /** @return how long it took until the last of them was renewed */
    private Duration renewAll(String run) throws SQLException {
        var begin = database.texts("select extract(epoch from now())::text").getFirst();
        database.change("update connection set renewal_due_at = now() - random() * interval '1 second'"
                + " where provider_account_id like ?", run + "-%");
        var healthy = run + "-" + Crowd.HEALTHY;
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50)).until(() -> {
            work();
            return "0".equals(of(healthy, "count(*) filter (where token_version = 1)"));
        });
        var end = Double.parseDouble(of(healthy, "extract(epoch from max(last_refresh_at))"));
        return Duration.ofMillis(Math.round((end - Double.parseDouble(begin)) * 1_000));
    }

    private Duration runWithEverybodyWell(String run) throws Throwable {
        crowd.connect(run, Crowd.HEALTHY, CONNECTIONS);
        return renewAll(run);
    }

    private Duration runWithBadOnes(String run) throws Throwable {
        crowd.connect(run, Crowd.HEALTHY, WELL);
        crowd.connect(run, Crowd.REVOKED, REVOKED);
        crowd.connect(run, Crowd.HANGING, HANGING);
        var took = renewAll(run);
        everyOneEndedAsItShould(run);
        return took;
    }

    private void everyOneEndedAsItShould(String run) throws Throwable {
        var revoked = run + "-" + Crowd.REVOKED;
        var hanging = run + "-" + Crowd.HANGING;
        await().atMost(Duration.ofSeconds(30)).until(() -> spending.underWay().isEmpty());
        assertThat(of(revoked, "count(*) filter (where state = 'needs_reauth' and cause = 'revoked_at_provider')"))
                .isEqualTo(Integer.toString(REVOKED));
        assertThat(of(hanging, "count(*) filter (where state = 'active' and cause = 'provider_outage' and token_version = 1)"))
                .isEqualTo(Integer.toString(HANGING));
        assertThat(crowd.open(hanging)).hasSize(HANGING).allMatch(token -> token.startsWith(Crowd.HANGING));
        assertThat(attempts(Crowd.HEALTHY, run)).hasSize(WELL).containsOnly(1);
        assertThat(attempts(Crowd.REVOKED, run)).hasSize(REVOKED).containsOnly(1);
        assertThat(attempts(Crowd.HANGING, run)).hasSize(HANGING);
        database.change("update connection set renewal_due_at = null");
    }

    /** By refresh token. */
    private static List<Integer> attempts(String kind, String run) {
        var url = ConfigProvider.getConfig().getValue("patchbay.providers." + Crowd.PROVIDER + ".token-url", String.class);
        Map<String, Integer> all = given().get(url).then().extract().jsonPath().getMap("$");
        return all.entrySet().stream().filter(token -> token.getKey().startsWith(kind + "-" + run + "-"))
                .map(Map.Entry::getValue).toList();
    }

    /**
     * As many connections in both kinds of run: a bad one may cost what it would cost if it were well, no more. The median
     * of pairs of runs that follow each other, since the machine has other work.
     */
    @Test
    void theHealthyOnesAreDoneAsSoonAsIfEverybodyWere() throws Throwable {
        // Given
        runWithBadOnes("warm-up");

        // When
        var ratios = IntStream.range(0, RUNS).mapToObj(this::ratio).sorted().toList();

        // Then
        assertThat(ratios.get(RUNS / 2)).as("%s", ratios).isLessThanOrEqualTo(AT_MOST);
    }

    private Double ratio(int run) {
        try {
            var well = runWithEverybodyWell("well" + run);
            var bad = runWithBadOnes("bad" + run);
            LOG.infof("%d connections: all well %s, with %d revoked and %d hanging %s", CONNECTIONS, well, REVOKED, HANGING,
                    bad);
            return (double) bad.toMillis() / well.toMillis();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDamagedCredentialStopsTheRenewalOfNoOther() throws Throwable {
        // Given
        crowd.connect("damaged", Crowd.HEALTHY, 1);
        database.change("update credential set refresh_token = access_token where provider = ? and version = 1 and account in"
                + " (select account from connection" + OF_RUN + ")", Crowd.PROVIDER, "damaged-healthy");
        crowd.connect("sound", Crowd.HEALTHY, 3);
        database.change("update connection set renewal_due_at = now() - interval '1 hour'" + OF_RUN, "damaged-healthy");

        // When
        renewAll("sound");

        // Then
        assertThat(of("damaged-healthy", "state || ' ' || cause || ' ' || (renewal_due_at > now())"))
                .isEqualTo("active key_unavailable true");
    }
}
