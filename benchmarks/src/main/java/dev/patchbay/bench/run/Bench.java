package dev.patchbay.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import dev.patchbay.stack.Directories;
import dev.patchbay.stack.StackException;

/**
 * What a program works with, and what is left of it: nothing. May be closed by another thread at any time, after which
 * nothing more can be started.
 */
public final class Bench implements AutoCloseable {

    private final Path root;
    private final Path folder;
    private final Effort effort;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** @param folder for data and logs; made now and removed at the end */
    Bench(Path root, Path folder, Effort effort) {
        this.root = root;
        this.folder = folder;
        this.effort = effort;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackException("The folder %s cannot be made: %s".formatted(folder, e), e);
        }
        endWithUs(() -> Directories.delete(folder));
    }

    /** The repository. */
    public Path root() {
        return root;
    }

    public Path folder() {
        return folder;
    }

    public Effort effort() {
        return effort;
    }

    /** For people who wait. */
    public void say(String line) {
        System.out.println("  " + line);
    }

    /** Parts end in the opposite order of their registration. */
    public synchronized <T extends AutoCloseable> T endWithUs(T part) {
        if (closed) {
            close(part);
            throw new StackException("The measurement is being stopped.");
        }
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("patchbay: while ending a measurement: " + e);
        }
    }
}
