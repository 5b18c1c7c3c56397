package dev.patchbay.stack.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.Command;

/**
 * Under whose name PostgreSQL runs. It refuses to run as root, so root starts it in a user namespace where it is
 * nobody, or where namespaces are forbidden, as the real nobody.
 *
 * @param prefix what stands before its command
 * @param changesOwner whether its files must belong to {@link #NOBODY}
 */
record PostgresUser(List<String> prefix, boolean changesOwner) {

    private static final String NOBODY = "65534";
    private static final PostgresUser OURSELVES = new PostgresUser(List.of(), false);
    private static final PostgresUser OWN_NAMESPACE = new PostgresUser(List.of("unshare", "-U"), false);
    private static final PostgresUser REAL_NOBODY = new PostgresUser(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

    /** PG* and locale settings of the person's shell must not reach the server. */
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "PGOPTIONS", "", "PGTZ", "", "PGDATA", "");

    static PostgresUser suitable(PostgresBinaries binaries) {
        if (new UnixSystem().getUid() != 0) {
            return OURSELVES;
        }
        return Stream.of(OWN_NAMESPACE, REAL_NOBODY)
                .filter(user -> user.command(binaries.program("postgres"), "--version").run().succeeded())
                .findFirst()
                .orElseThrow(() -> new StackException("PostgreSQL refuses to run as root, and this machine allows "
                        + "neither user namespaces (unshare -U) nor another user to run " + binaries.home()
                        + " (setpriv). Start Patchbay as an ordinary user, "
                        + "or point XDG_CACHE_HOME to a folder that everybody may enter."));
    }

    Command command(String... line) {
        return new Command(List.of(line), ENVIRONMENT).behind(prefix);
    }

    void own(Path path) {
        if (changesOwner && Files.exists(path)) {
            var result = Command.of("chown", "-R", NOBODY + ":" + NOBODY, path.toString()).run();
            if (!result.succeeded() || !command("test", "-r", path.toString()).run().succeeded()) {
                throw new StackException(
                        "PostgreSQL runs as nobody and cannot reach %s. %s Use a folder that everybody may enter."
                                .formatted(path, result.output()));
            }
        }
    }
}
