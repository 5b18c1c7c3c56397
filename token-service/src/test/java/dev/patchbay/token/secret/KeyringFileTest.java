package dev.patchbay.token.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

class KeyringFileTest {

    @TempDir
    Path folder;

    private Path file;
    private KeyringFile keyring;

    @BeforeEach
    void locate() {
        file = folder.resolve("made/on/demand/keyring.json");
        keyring = new KeyringFile(() -> file, new ObjectMapper());
    }

    @Test
    void isMadeForItsOwnerOnlyAndReadBack() throws IOException {
        var key = keyring.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(keyring.load()).containsExactly(key);
    }

    @Test
    void isNeverOverwritten() {
        keyring.create();
        assertThatThrownBy(keyring::create).isInstanceOf(KeyringException.class);
    }

    @Test
    void isRefusedWhenOthersCanReadIt() throws IOException {
        keyring.create();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keyring::load).isInstanceOf(KeyringException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void isNotQuotedWhenItIsDamaged() throws IOException {
        keyring.create();
        Files.writeString(file, "{\"keys\":[{\"version\":1,\"key\":\"half-a-key");
        assertThatThrownBy(keyring::load).isInstanceOf(KeyringException.class).hasNoCause()
                .hasMessageContaining("restore it from its backup").hasMessageNotContaining("half-a-key");
    }

    @Test
    void isNotMadeAnewOverExistingData() {
        var keys = new Keys(keyring);
        assertThatThrownBy(() -> keys.open(false)).isInstanceOf(KeyringException.class)
                .hasMessageContaining("Restore it from its backup");
        assertThat(file).doesNotExist();
    }
}
