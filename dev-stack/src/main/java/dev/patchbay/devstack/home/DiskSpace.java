package dev.patchbay.devstack.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.patchbay.stack.StackException;

/**
 * Whether the suite's data has room.
 *
 * @param directory that must exist
 * @param requiredBytes below which nothing is started
 */
public record DiskSpace(Path directory, long requiredBytes) {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long REQUIRED = 500 * MEGABYTE;

    public DiskSpace(Path directory) {
        this(directory, REQUIRED);
    }

    /** @throws StackException when there is less room than needed, or nothing can be written */
    public void require() {
        try {
            var free = Files.getFileStore(directory).getUsableSpace();
            if (free < requiredBytes) {
                throw new StackException(
                        ("The disk of %s has %d MB left; %d MB are needed. "
                                + "Make room there, or choose another folder by PATCHBAY_HOME.")
                                .formatted(directory, free / MEGABYTE, requiredBytes / MEGABYTE));
            }
            write();
        } catch (IOException e) {
            throw new StackException("Nothing can be written to %s: %s. Check space and rights there.".formatted(directory, e),
                    e);
        }
    }

    /** Quotas and read-only mounts show themselves only when something is written. */
    private void write() throws IOException {
        var file = Files.createTempFile(directory, "write", ".test");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.write(file, new byte[(int) MEGABYTE]);
            channel.force(true);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
