package dev.patchbay.devstack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

import dev.patchbay.stack.StackException;

/** Prints what is appended to a file. */
final class LogFollower {

    private final Path file;
    private final PrintStream out;
    private long position;

    LogFollower(Path file, long position, PrintStream out) {
        this.file = file;
        this.position = position;
        this.out = out;
    }

    void printNew() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                position = 0;
            }
            log.seek(position);
            var bytes = new byte[(int) (log.length() - position)];
            log.readFully(bytes);
            position += bytes.length;
            out.write(bytes, 0, bytes.length);
            out.flush();
        } catch (IOException e) {
            throw new StackException("%s cannot be read: %s".formatted(file, e), e);
        }
    }
}
