package dev.patchbay.devstack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import dev.patchbay.stack.StackException;

/** Prints the lines that are appended to a file. */
final class LogFollower {

    private final Path file;
    private final UnaryOperator<String> form;
    private final PrintStream out;
    private long position;

    LogFollower(Path file, long position, UnaryOperator<String> form, PrintStream out) {
        this.file = file;
        this.position = position;
        this.form = form;
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
            print(bytes);
        } catch (IOException e) {
            throw new StackException("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    /** A line that is still being written waits for its end. */
    private void print(byte[] bytes) {
        var length = bytes.length;
        while (length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        new String(bytes, 0, length, StandardCharsets.UTF_8).lines().map(form).forEach(out::println);
        position += length;
        out.flush();
    }
}
