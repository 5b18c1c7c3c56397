package dev.patchbay.token.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A JSON file that only its owner may read. */
@Singleton
class KeyringFile implements KeyStorage {

    private static final Logger LOG = Logger.getLogger(KeyringFile.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final ObjectMapper json;

    record Entry(int version, String key) {

        @Override
        public String toString() {
            return "key " + version;
        }
    }

    record Content(List<Entry> keys) {
    }

    @Inject
    KeyringFile(KeyringConfig config, ObjectMapper json) {
        this.file = config.file();
        this.json = json;
    }

    @Override
    public List<KeyEncryptionKey> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        refuseOpenPermissions();
        try {
            return json.readValue(Files.readAllBytes(file), Content.class).keys().stream().map(KeyringFile::key).toList();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // without the cause: its text would quote the file
            throw new KeyringException("The keyring " + file + " cannot be read; restore it from its backup");
        } catch (IOException e) {
            throw new KeyringException("The keyring " + file + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public KeyEncryptionKey create() {
        var key = new KeyEncryptionKey(1, Aes.newKey());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(json.writeValueAsBytes(new Content(List.of(entry(key)))));
        } catch (IOException e) {
            throw new KeyringException("The keyring " + file + " cannot be written: " + e.getMessage());
        }
        LOG.infof("A new keyring was made at %s. Back it up: without it the stored connections cannot be read.", file);
        return key;
    }

    @Override
    public String describe() {
        return "the keyring " + file;
    }

    private void write(byte[] content) throws IOException {
        var attributes = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, attributes)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
            channel.force(true);
        }
    }

    private void refuseOpenPermissions() {
        try {
            var others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                throw new KeyringException("The keyring " + file + " is open to others; run: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyEncryptionKey key(Entry entry) {
        return new KeyEncryptionKey(entry.version(), Aes.key(Base64.getDecoder().decode(entry.key())));
    }

    private static Entry entry(KeyEncryptionKey key) {
        return new Entry(key.version(), Base64.getEncoder().encodeToString(key.key().getEncoded()));
    }
}
