package dev.patchbay.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.devstack.run.DevStack;

/** A wrong or missing value stops the start with a message that names the key and tells no secret. */
class StartupValidationIT {

    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern SECRET = Pattern.compile("[^=]*(?:secret|password)=(.+)");

    @TempDir
    Path folder;

    private final DevStack suite = RunningSuite.shared();

    @ParameterizedTest
    @CsvSource(nullValues = "missing", value = {
            "token-service,   patchbay.keyring.file,                    missing",
            "token-service,   patchbay.clients.gateway-service.secret,  too-short",
            "token-service,   patchbay.providers.spotify.token-url,     http://example.com/token",
            "token-service,   patchbay.renewal.ahead,                   soon",
            "token-service,   patchbay.outbound.connections-per-server, 128",
            "spotify-service, patchbay.outbound.connections-per-server, 0",
            "gateway-service, patchbay.token-service.url,               missing",
            "gateway-service, patchbay.registration,                    perhaps",
            "gateway-service, patchbay.public-origin,                   not-an-origin",
            "spotify-service, patchbay.rate.store,                      redis",
            "spotify-service, patchbay.spotify.api-url,                 http://example.com/v1",
            "spotify-service, patchbay.assertion.jwks-url,              missing",
            "discogs-service, patchbay.discogs.api-url,                 http://example.com",
            "discogs-service, patchbay.discogs.user-agent,              Patchbay",
            "discogs-service, patchbay.discogs.user-agent,              missing",
            "discogs-service, patchbay.token-service.client-secret,     missing",
            "euria-service,   patchbay.euria.api-url,                   http://example.com",
            "euria-service,   patchbay.euria.product-id,                missing",
            "euria-service,   patchbay.euria.model,                     missing" })
    void theWrongKeyIsNamedAndNoSecretTold(String service, String key, String value) throws IOException, InterruptedException {
        // Given
        var config = configuration(service, key, value);
        var output = folder.resolve("output");

        // When
        var process = start(service, config, output);

        // Then
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(output)).contains(key).doesNotContain(secrets(config));
    }

    private static List<String> secrets(Path config) throws IOException {
        var secrets = Files.readAllLines(config).stream().map(SECRET::matcher).filter(Matcher::matches)
                .map(line -> line.group(1)).toList();
        assertThat(secrets).isNotEmpty();
        return secrets;
    }

    /** That of the running service, but for one key. */
    private Path configuration(String service, String key, String value) throws IOException {
        var lines = Files.readAllLines(suite.home().config().resolve(service + ".properties")).stream()
                .filter(line -> !line.startsWith(key) && !line.startsWith("quarkus.http.port")
                        && !line.startsWith("quarkus.management.port"))
                .toList();
        var file = folder.resolve("application.properties");
        Files.write(file, lines);
        Files.writeString(file, Files.readString(file) + "\nquarkus.http.port=0\nquarkus.management.port=0\n"
                + (value == null ? "" : key + "=" + value + "\n"));
        return file;
    }

    private static Process start(String service, Path config, Path output) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var runner = RunningSuite.ROOT.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(java, "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar",
                runner.toString());
        builder.environment().put("QUARKUS_CONFIG_LOCATIONS", config.toString());
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }
}
