package dev.patchbay.token.renewal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** One file of the journal. Used by the journal's thread only. */
final class Segment {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final FileChannel channel;
    private int open;

    private Segment(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Segment create(Path file) throws IOException {
        var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (var directory = FileChannel.open(file.getParent())) {
            directory.force(true);
        }
        return new Segment(file, channel);
    }

    /** Durable when it returns. A failed write leaves nothing behind that could spoil the next. */
    void append(ByteBuffer lines, int entries) throws IOException {
        var start = channel.position();
        try {
            while (lines.hasRemaining()) {
                channel.write(lines);
            }
            channel.force(false);
            open += entries;
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
    }

    /** @return whether all its entries are settled */
    boolean settle() {
        open--;
        return open == 0;
    }

    long size() throws IOException {
        return channel.size();
    }

    void empty() throws IOException {
        channel.truncate(0);
    }

    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    void close() throws IOException {
        channel.close();
        if (open == 0) {
            Files.deleteIfExists(file);
        }
    }
}
