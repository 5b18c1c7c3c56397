package dev.patchbay.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import dev.patchbay.stack.Directories;
import dev.patchbay.stack.StackException;

/** The data of one server: made once, checked at each start. */
record DataDirectory(Path path, PostgresBinaries binaries, PostgresUser user) {

    /** @throws StackException when the data is of another major version or cannot be made */
    void prepare(String superuserPassword) {
        try {
            if (Files.exists(versionFile())) {
                requireOurVersion();
                user.own(path);
            } else {
                create(superuserPassword);
            }
        } catch (IOException e) {
            throw new StackException("PostgreSQL's data in %s cannot be used: %s. Check space and rights there."
                    .formatted(path, e), e);
        }
    }

    private void requireOurVersion() throws IOException {
        var found = Integer.parseInt(Files.readString(versionFile()).strip());
        var ours = binaries.majorVersion();
        if (found > ours) {
            throw new StackException(
                    "The data in %s was written by PostgreSQL %d, newer than ours, %d. Use the newer Patchbay that wrote it."
                            .formatted(path, found, ours));
        }
        if (found < ours) {
            throw new StackException(
                    ("The data in %s was written by PostgreSQL %d; ours is %d and cannot read it. "
                            + "Dump it with the older Patchbay and restore it here.").formatted(path, found, ours));
        }
    }

    private Path versionFile() {
        return path.resolve("PG_VERSION");
    }

    /** Into a neighbour first, so that an interrupted start leaves nothing half made. */
    private void create(String superuserPassword) throws IOException {
        var unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        Directories.delete(unfinished);
        Files.createDirectories(unfinished);
        var passwordFile = passwordFile(superuserPassword);
        try {
            user.own(unfinished);
            user.own(passwordFile);
            initialise(unfinished, passwordFile);
            Files.deleteIfExists(path);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void initialise(Path target, Path passwordFile) {
        var result = user.command(binaries.program("initdb"), "--pgdata=" + target, "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8").run();
        if (!result.succeeded()) {
            throw new StackException("PostgreSQL's data could not be made in %s: %s".formatted(target, result.output()));
        }
    }

    private static Path passwordFile(String password) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var file = Files.createTempFile("patchbay", ".password", ownerOnly);
        return Files.writeString(file, password);
    }
}
