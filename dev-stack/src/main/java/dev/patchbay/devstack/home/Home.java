package dev.patchbay.devstack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import dev.patchbay.stack.StackException;

/**
 * Where the suite keeps everything it makes.
 *
 * @param path usually {@code .patchbay} in the repository
 */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /** The one that {@code PATCHBAY_HOME} names, else the repository's own. */
    public static Home of(Path root) {
        var configured = System.getenv("PATCHBAY_HOME");
        return new Home(configured == null || configured.isBlank() ? root.resolve(".patchbay") : Path.of(configured));
    }

    /** Makes the folders that are missing; others may pass through, as PostgreSQL's own user must, but not look. */
    public void prepare() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            Files.createDirectories(run());
            OwnerOnly.directory(logs());
            OwnerOnly.directory(config());
            OwnerOnly.directory(keyring().getParent());
            DataFormat.require(path);
        } catch (IOException e) {
            throw new StackException("The folder %s cannot be used: %s. Check who owns it and its rights.".formatted(path, e),
                    e);
        }
    }

    public Path config() {
        return path.resolve("config");
    }

    public Path run() {
        return path.resolve("run");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path data(String name) {
        return path.resolve("data").resolve(name);
    }

    public Path keyring() {
        return path.resolve("keyring").resolve("keyring.json");
    }

    /** What token-service was granted and has not stored yet. */
    public Path renewalJournal() {
        return data("renewal-journal");
    }

    public Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** What the person who hosts the suite writes; never written by us. */
    public Path settings() {
        return path.resolve("patchbay.properties");
    }
}
