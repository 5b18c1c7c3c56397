package dev.patchbay.devstack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.stack.StackException;

class HomeTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void prepare() {
        home = new Home(folder.resolve("home"));
        home.prepare();
    }

    @Test
    void foldersWithSecretsAreTheirOwnersAlone() throws Exception {
        assertThat(Files.getPosixFilePermissions(home.config())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.keyring().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void dataOfANewerFormatIsRefused() throws Exception {
        // Given
        Files.writeString(home.path().resolve("format"), "2\n");
        // When, Then
        assertThatThrownBy(home::prepare).isInstanceOf(StackException.class)
                .hasMessageContaining("newer Patchbay (format 2, ours is 1)");
    }

    @Test
    void secretsAreMadeOnceAndDiffer() throws Exception {
        // Given
        var first = Secrets.in(home);
        var ofGateway = first.databasePassword("gateway");
        // When
        var second = Secrets.in(home);
        // Then
        assertThat(second.databasePassword("gateway")).isEqualTo(ofGateway).hasSizeGreaterThan(40);
        assertThat(second.databasePassword("token")).isNotEqualTo(ofGateway);
        assertThat(second.clientSecret("gateway")).isNotEqualTo(ofGateway);
        assertThat(Files.getPosixFilePermissions(home.secrets())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void unreadableSecretsAreSaid() throws Exception {
        // Given
        Files.createDirectory(home.secrets());
        // When, Then
        assertThatThrownBy(() -> Secrets.in(home)).isInstanceOf(StackException.class)
                .hasMessageContaining(home.secrets().toString()).hasMessageContaining("put its backup back");
    }

    @Test
    void fullDiskIsSaidWithWhatIsLeftAndNeeded() {
        assertThatThrownBy(new DiskSpace(home.path(), Long.MAX_VALUE)::require).isInstanceOf(StackException.class)
                .hasMessageMatching("(?s)The disk of .* has \\d+ MB left; \\d+ MB are needed.*");
        new DiskSpace(home.path(), 1).require();
        assertThat(home.path()).isDirectoryNotContaining("glob:**.test");
    }

    @Test
    void environmentGoesBeforeTheFile() {
        // Given
        var file = Map.of("spotify.client-id", "of the file", "spotify.client-secret", " ");
        // When
        var both = new Settings(file, Map.of("SPOTIFY_CLIENT_ID", "of the environment"));
        var fileOnly = new Settings(file, Map.of());
        // Then
        assertThat(both.get("spotify.client-id")).contains("of the environment");
        assertThat(fileOnly.get("spotify.client-id")).contains("of the file");
        assertThat(fileOnly.get("spotify.client-secret")).isEmpty();
    }

    @Test
    void environmentGoesBeforeTheFileAlsoForServices() {
        // Given
        var settings = new Settings(Map.of("patchbay.registration", "closed", "patchbay.limit.burst", "7"),
                Map.of("PATCHBAY_REGISTRATION", "open"));
        // When, Then
        assertThat(settings.ofService("gateway-service"))
                .isEqualTo(Map.of("patchbay.registration", "open", "patchbay.limit.burst", "7"));
        assertThat(settings.ofService("token-service")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "patchbay.registration, sometimes", "patchbay.session.lifetime, 30 parsecs", "patchbay.limit.burst, -5",
            "patchbay.limit.requests-per-second, abc", "patchbay.spotify.default-market, Switzerland",
            "patchbay.cache.fresh-for, banana" })
    void aValueThatMakesNoSenseIsNamedBeforeAnythingStarts(String key, String value) {
        // Given
        var variable = Settings.environmentName(key);
        // When, Then
        assertThatThrownBy(() -> new Settings(Map.of(key, value), Map.of()).requireSense(home.settings()))
                .isInstanceOf(StackException.class).hasMessageContainingAll(key, value, home.settings().toString(), "must");
        assertThatThrownBy(() -> new Settings(Map.of(), Map.of(variable, value)).requireSense(home.settings()))
                .isInstanceOf(StackException.class).hasMessageContainingAll(variable, value, "environment");
    }

    @ParameterizedTest
    @ValueSource(strings = { "90", "90s", "500ms", "5m", "1h30m", "30d", "PT5M", "P6D" })
    void durationsAreTakenInTheWaysThatServicesTake(String value) {
        new Settings(Map.of("patchbay.session.lifetime", value), Map.of()).requireSense(home.settings());
    }

    @Test
    void largeLogBecomesTheOldOne() throws Exception {
        // Given
        try (var large = new RandomAccessFile(home.log("kafka").toFile(), "rw")) {
            large.setLength(17L * 1024 * 1024);
        }
        Files.writeString(home.log("postgres"), "small");
        // When
        LogRotation.rotate(home.logs());
        // Then
        assertThat(home.log("kafka")).doesNotExist();
        assertThat(home.logs().resolve("kafka.log.1")).exists();
        assertThat(home.log("postgres")).hasContent("small");
    }
}
