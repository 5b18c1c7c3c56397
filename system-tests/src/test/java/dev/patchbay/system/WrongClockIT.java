package dev.patchbay.system;

import static dev.patchbay.system.TwoTokenServices.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.stack.ProofSize;

/** One token-service whose machine believes it to be ten minutes earlier or later changes nothing. */
class WrongClockIT {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final int CONNECTIONS = 6;

    private static TwoTokenServices suite;
    private static StoredConnections connections;
    private static Optional<Path> faketime;

    @BeforeAll
    static void aProviderThatRotates() throws IOException {
        faketime = library();
        Assumptions.assumeTrue(faketime.isPresent() || ProofSize.isFull(),
                "needs libfaketime (package faketime) to give a process a wrong clock");
        suite = new TwoTokenServices("wrong-clock", "rotate", CONNECTIONS,
                Map.of("patchbay.providers.spotify.rotates-refresh-tokens", "true", "patchbay.renewal.worker.every", "1S"));
        suite.takeOver();
        connections = suite.connections;
    }

    private static Optional<Path> library() throws IOException {
        try (var architectures = Files.newDirectoryStream(LIBRARIES, "*-linux-*")) {
            for (var architecture : architectures) {
                var library = architecture.resolve("faketime/libfaketimeMT.so.1");
                if (Files.isReadable(library)) {
                    return Optional.of(library);
                }
            }
        } catch (NoSuchFileException e) {
            // another kind of machine
        }
        return Optional.empty();
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

    @ParameterizedTest
    @ValueSource(strings = { "+10m", "-10m" })
    void nothingIsRenewedTwiceOrServedAfterItsExpiry(String shift) throws Exception {
        suite.other.kill();
        // the monotonic clock stays true, as on a machine whose time of day is wrong
        suite.other.start(Map.of("LD_PRELOAD", faketime.orElseThrow().toString(), "FAKETIME", shift,
                "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0")).awaitReady();
        aTokenThatLivesForFiveMoreMinutesServesAndIsNotRenewed();
        anExpiredOneIsRenewedOnceAndNeverServed();
        aRenewalUnderWayInTheOtherProcessIsLeftAlone();
        suite.assertNoReuse();
    }

    private void aTokenThatLivesForFiveMoreMinutesServesAndIsNotRenewed() throws SQLException {
        int before = suite.renewals();
        long versions = connections.versions();
        connections.change("update connection set access_expires_at = now() + interval '5 minutes',"
                + " renewal_due_at = now() + interval '4 minutes'");
        for (var process : new ServiceProcess[] { suite.one, suite.other }) {
            var answer = suite.accessToken(process, suite.members.getFirst());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }
        assertThat(suite.renewals()).isEqualTo(before);
        assertThat(connections.versions()).isEqualTo(versions);
    }

    private void anExpiredOneIsRenewedOnceAndNeverServed() throws Exception {
        int before = suite.renewals();
        long versions = connections.versions();
        connections.expire();
        var answers = suite.everybodyAsks();
        suite.awaitNothingDueOrUnderWay();
        assertThat(suite.renewals() - before).isEqualTo(CONNECTIONS);
        assertThat(connections.versions() - versions).isEqualTo(CONNECTIONS);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(Instant.parse(answer.path("expires_at"))).isAfter(Instant.now());
        });
    }

    private void aRenewalUnderWayInTheOtherProcessIsLeftAlone() throws SQLException {
        int before = suite.renewals();
        suite.control("PUT", "/control/faults/spotify-accounts", "{\"kind\":\"latency\",\"millis\":4000}");
        suite.other.stop();
        connections.expire();
        patiently().until(() -> connections.underWay() == CONNECTIONS);
        suite.other.resume();
        suite.awaitNothingDueOrUnderWay();
        assertThat(suite.renewals() - before).isEqualTo(CONNECTIONS);
        assertThat(connections.lost()).isZero();
    }
}
