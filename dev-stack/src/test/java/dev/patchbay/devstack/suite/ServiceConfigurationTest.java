package dev.patchbay.devstack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.home.Settings;
import dev.patchbay.stack.StackException;

class ServiceConfigurationTest {

    private static final PortPlan PORTS = new PortPlan(8080);

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void prepare() {
        home = new Home(folder);
        home.prepare();
    }

    @Test
    void portsAreThoseOfTheArchitecture() {
        assertThat(PORTS.service(2)).isEqualTo(8082);
        assertThat(PORTS.management(2)).isEqualTo(9082);
        assertThat(PORTS.simulators()).isEqualTo(8090);
        assertThat(PORTS.postgres()).isEqualTo(15432);
        assertThat(PORTS.kafka()).isEqualTo(19092);
        assertThatThrownBy(() -> new PortPlan(60_000)).hasMessageContaining("between 1024 and 54522");
    }

    @Test
    void everyServiceHasItsPortsAndItsDatabase() {
        assertThat(configuration(ProviderMode.SIMULATED, 2)).contains(
                Map.entry("quarkus.http.host", "127.0.0.1"), Map.entry("quarkus.http.port", "8082"),
                Map.entry("quarkus.management.port", "9082"), Map.entry("quarkus.datasource.username", "spotify"),
                Map.entry("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:15432/spotify"),
                Map.entry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:15432/spotify"),
                Map.entry("kafka.bootstrap.servers", "127.0.0.1:19092"));
    }

    @Test
    void callersHoldTheSecretsThatTokenServiceExpects() {
        // When
        var token = configuration(ProviderMode.SIMULATED, 1);
        // Then
        assertThat(configuration(ProviderMode.SIMULATED, 0).get("patchbay.token-service.client-secret"))
                .isEqualTo(token.get("patchbay.clients.gateway-service.secret"));
        assertThat(configuration(ProviderMode.SIMULATED, 2).get("patchbay.token-service.client-secret"))
                .isEqualTo(token.get("patchbay.clients.spotify-service.secret"))
                .isNotEqualTo(token.get("patchbay.clients.gateway-service.secret"));
    }

    @Test
    void simulatedSpotifyIsAPublicClient() {
        assertThat(configuration(ProviderMode.SIMULATED, 1))
                .containsEntry("patchbay.providers.spotify.token-url", "http://127.0.0.1:8090/spotify/accounts/api/token")
                .doesNotContainKey("patchbay.providers.spotify.client-secret");
        assertThat(configuration(ProviderMode.SIMULATED, 2))
                .containsEntry("patchbay.spotify.api-url", "http://127.0.0.1:8090/spotify/api/v1");
    }

    @Test
    void realSpotifyTakesTheClientOfTheSettings() throws Exception {
        // Given
        Files.writeString(home.settings(), "spotify.client-id=mine\nspotify.client-secret=hidden\n");
        // When
        var token = configuration(ProviderMode.REAL, 1);
        // Then
        assertThat(token).contains(
                Map.entry("patchbay.providers.spotify.authorize-url", "https://accounts.spotify.com/authorize"),
                Map.entry("patchbay.providers.spotify.token-url", "https://accounts.spotify.com/api/token"),
                Map.entry("patchbay.providers.spotify.client-id", "mine"),
                Map.entry("patchbay.providers.spotify.client-secret", "hidden"));
        assertThat(configuration(ProviderMode.REAL, 2)).containsEntry("patchbay.spotify.api-url", "https://api.spotify.com/v1");
        assertThat(SpotifyProvider.of(ProviderMode.REAL, PORTS, Settings.of(home)).toString()).doesNotContain("hidden");
    }

    @Test
    void realSpotifyWithoutAClientIsRefused() {
        assertThatThrownBy(() -> configuration(ProviderMode.REAL, 1)).isInstanceOf(StackException.class)
                .hasMessageContaining("SPOTIFY_CLIENT_ID");
    }

    @Test
    void settingsAreHandedToTheServiceTheyConcern() throws Exception {
        // Given
        Files.writeString(home.settings(), "patchbay.registration = closed\npatchbay.renewal.ahead=\n");
        // When, Then
        assertThat(configuration(ProviderMode.SIMULATED, 0)).containsEntry("patchbay.registration", "closed");
        assertThat(configuration(ProviderMode.SIMULATED, 1)).doesNotContainKeys("patchbay.registration",
                "patchbay.renewal.ahead");
    }

    @Test
    void settingsWithoutEffectAreRefusedByName() throws Exception {
        // Given
        Files.writeString(home.settings(), "spotify.client-idd=mine\npatchbay.keyring.file=elsewhere\n");
        // When, Then
        assertThatThrownBy(() -> Settings.of(home)).isInstanceOf(StackException.class).hasMessageContaining(
                home.settings() + " holds keys that have no effect there: patchbay.keyring.file, spotify.client-idd.");
    }

    @Test
    void unbuiltSuiteIsRefused() {
        assertThatThrownBy(() -> Suite.built(folder)).isInstanceOf(StackException.class)
                .hasMessageContaining("simulators is not built");
    }

    @Test
    void everyProviderIsWiredToItsSimulator() {
        assertThat(configuration(ProviderMode.SIMULATED, 0)).contains(
                Map.entry("patchbay.routes.spotify.url", "http://127.0.0.1:8082"),
                Map.entry("patchbay.routes.discogs.url", "http://127.0.0.1:8083"),
                Map.entry("patchbay.routes.euria.url", "http://127.0.0.1:8084"));
        assertThat(configuration(ProviderMode.SIMULATED, 1)).contains(
                Map.entry("patchbay.providers.discogs.oauth1.authorize-url",
                        "http://127.0.0.1:8090/discogs/www/oauth/authorize"),
                Map.entry("patchbay.providers.discogs.oauth1.consumer-key", "patchbay-simulated-consumer"));
        assertThat(configuration(ProviderMode.SIMULATED, 3)).contains(Map.entry("quarkus.http.port", "8083"),
                Map.entry("patchbay.discogs.api-url", "http://127.0.0.1:8090/discogs/api"));
        assertThat(configuration(ProviderMode.SIMULATED, 4)).contains(Map.entry("quarkus.http.port", "8084"),
                Map.entry("patchbay.euria.api-url", "http://127.0.0.1:8090/euria"));
    }

    private Map<String, String> configuration(ProviderMode mode, int service) {
        var settings = Settings.of(home);
        return new ServiceConfiguration(home, PORTS, Secrets.in(home), settings, Map.of(ProviderName.SPOTIFY, mode))
                .of(Suite.services(folder).get(service));
    }
}
