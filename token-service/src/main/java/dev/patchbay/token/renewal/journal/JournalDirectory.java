package dev.patchbay.token.renewal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The journal's folder: a lock, the journal's id, and its segments. */
@Singleton
class JournalDirectory {

    private static final Logger LOG = Logger.getLogger(JournalDirectory.class);
    private static final String KEY = "patchbay.renewal.journal.directory";
    private static final String SUFFIX = ".journal";
    private static final String UNREADABLE = ".unreadable";

    private final Path folder;
    private final ObjectMapper json;
    private FileChannel lockFile;
    private FileLock lock;
    private String id;
    private List<Path> leftovers = List.of();
    private long segments;

    @Inject
    JournalDirectory(JournalConfig config, ObjectMapper json) {
        this.folder = config.directory().toAbsolutePath();
        this.json = json;
    }

    String id() {
        return id;
    }

    /** @return what was left by the previous process */
    List<JournalEntry> open() {
        try {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            lock();
            id = readId();
            leftovers = leftovers();
            return readLeftovers();
        } catch (IOException e) {
            throw new UncheckedIOException("The renewal journal in " + folder + " cannot be opened. Set " + KEY
                    + " to a folder that this service may write to.", e);
        }
    }

    void forgetLeftovers() throws IOException {
        for (var file : leftovers) {
            Files.delete(file);
        }
    }

    Path setLeftoversAside() throws IOException {
        for (var file : leftovers) {
            Files.move(file, file.resolveSibling(file.getFileName() + UNREADABLE));
        }
        return folder;
    }

    Segment nextSegment() throws IOException {
        segments++;
        return Segment.create(folder.resolve("%s-%06d%s".formatted(UUID.randomUUID(), segments, SUFFIX)));
    }

    void release() {
        try {
            if (lock != null) {
                lock.release();
                lockFile.close();
            }
        } catch (IOException e) {
            LOG.debug("The lock of the renewal journal could not be released", e);
        }
    }

    private void lock() throws IOException {
        lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("Locked by this very process", e);
        }
        if (lock == null) {
            throw new IllegalStateException("The renewal journal in " + folder
                    + " is in use by another process. Give each instance a folder of its own: " + KEY);
        }
    }

    private String readId() throws IOException {
        var file = folder.resolve("id");
        if (!Files.exists(file) || Files.size(file) == 0) {
            Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        }
        return Files.readString(file).strip();
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    private List<JournalEntry> readLeftovers() throws IOException {
        var entries = new ArrayList<JournalEntry>();
        for (var file : leftovers) {
            Files.readString(file).lines().forEach(line -> parse(line, file, entries));
        }
        return entries;
    }

    /** A process that died while it wrote leaves half a line, for which nobody was told that it is durable. */
    private void parse(String line, Path file, List<JournalEntry> entries) {
        if (line.isBlank()) {
            return;
        }
        try {
            entries.add(json.readValue(line, JournalEntry.class));
        } catch (JsonProcessingException e) {
            LOG.warnf("Skipping a broken line of %d characters in %s", line.length(), file);
        }
    }
}
