package dev.patchbay.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.devstack.tour.Tour;
import dev.patchbay.devstack.tour.TourTarget;
import io.restassured.path.json.JsonPath;

/** The tour on the packaged services, and what it leaves in the logs. */
class TourIT {

    private static final int SHORTEST_SECRET = 8;

    private final DevStack suite = RunningSuite.shared();

    @Test
    void theTourGoesAsToldAndNoSecretOfItIsInAnyLogOrMetric() throws IOException {
        // Given
        var printed = new ByteArrayOutputStream();
        var tour = new Tour(TourTarget.of(suite.ports()), Secrets.in(suite.home()).tourPassword(),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        // When
        tour.run();

        // Then
        var secrets = new TreeSet<>(tour.secrets());
        secrets.addAll(secretsOfTheProvider());
        secrets.addAll(secretsOfTheHouse());
        secrets.removeIf(secret -> secret.length() < SHORTEST_SECRET);
        assertThat(secrets).hasSizeGreaterThan(15);
        for (var log : logs()) {
            assertNoneIn(log.getFileName().toString(), Files.readString(log, StandardCharsets.UTF_8), secrets);
        }
        for (int service = 0; service < 3; service++) {
            var metrics = given().baseUri("http://127.0.0.1:" + suite.ports().management(service)).get("/q/metrics");
            assertNoneIn("metrics of service " + service, metrics.asString(), secrets);
        }
        assertNoneIn("the tour's own words", printed.toString(StandardCharsets.UTF_8), secrets);
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(suite.home().logs())) {
            var logs = files.filter(Files::isRegularFile).toList();
            assertThat(logs).hasSizeGreaterThanOrEqualTo(6);
            return logs;
        }
    }

    /** Every code, verifier and token that the simulated provider has ever seen or given. */
    private Set<String> secretsOfTheProvider() {
        var issued = given().baseUri(suite.ports().simulatorsUrl().toString()).get("/control/spotify/issued").then()
                .statusCode(200).extract().jsonPath();
        var secrets = new TreeSet<String>();
        for (var kind : List.of("codes", "access_tokens", "refresh_tokens", "verifiers")) {
            var values = issued.getList(kind, String.class);
            assertThat(values).as(kind).isNotEmpty();
            secrets.addAll(values);
        }
        return secrets;
    }

    /** Passwords of the databases, secrets of the services, keys of the keyring. */
    private List<String> secretsOfTheHouse() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(suite.home().secrets())) {
            properties.load(reader);
        }
        var secrets = new ArrayList<>(properties.stringPropertyNames().stream().map(properties::getProperty).toList());
        var keyring = JsonPath.from(suite.home().keyring().toFile());
        for (var key : keyring.getList("keys.key", String.class)) {
            assertThat(Base64.getDecoder().decode(key)).hasSize(32);
            secrets.add(key);
        }
        return secrets;
    }

    private static void assertNoneIn(String where, String text, Set<String> secrets) {
        // not by an assertion on the text: its message would print the secret
        var leaked = secrets.stream().filter(text::contains).count();
        assertThat(leaked).as("secrets in %s", where).isZero();
    }
}
