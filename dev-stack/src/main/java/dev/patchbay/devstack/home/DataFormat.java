package dev.patchbay.devstack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.patchbay.stack.StackException;

/** The version of what lies in the home; raised when an older Patchbay could not use the data any more. */
final class DataFormat {

    private static final int OURS = 1;

    private DataFormat() {
    }

    /** @throws StackException when a newer Patchbay wrote the data */
    static void require(Path home) throws IOException {
        var file = home.resolve("format");
        if (!Files.exists(file)) {
            Files.writeString(file, OURS + "\n");
            return;
        }
        if (found(file) > OURS) {
            throw new StackException(
                    ("The data in %s was written by a newer Patchbay (format %d, ours is %d). "
                            + "Use the newer one, or another folder by PATCHBAY_HOME.").formatted(home, found(file), OURS));
        }
    }

    private static int found(Path file) throws IOException {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (NumberFormatException e) {
            throw new IOException(file + " does not hold a number", e);
        }
    }
}
