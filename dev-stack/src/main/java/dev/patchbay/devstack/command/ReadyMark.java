package dev.patchbay.devstack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.patchbay.devstack.home.Home;

/** Tells the one who started a detached suite that it is ready. */
final class ReadyMark {

    private ReadyMark() {
    }

    static void set(Home home) {
        try {
            Files.writeString(file(home), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void clear(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isSet(Home home) {
        return Files.exists(file(home));
    }

    private static Path file(Home home) {
        return home.run().resolve("ready");
    }
}
