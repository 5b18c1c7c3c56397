package dev.patchbay.devstack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import dev.patchbay.stack.StackException;

/** Keeps logs from growing for ever: at a start, a large one becomes the old one and replaces the one before. */
public final class LogRotation {

    private static final long LARGE = 16L * 1024 * 1024;

    private LogRotation() {
    }

    public static void rotate(Path logs) {
        try (var files = Files.newDirectoryStream(logs, "*.log")) {
            for (var file : files) {
                if (Files.size(file) > LARGE) {
                    Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new StackException("The logs in %s cannot be kept: %s. Check space and rights there.".formatted(logs, e), e);
        }
    }
}
