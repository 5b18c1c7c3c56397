package dev.patchbay.stack.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How one PostgreSQL server runs.
 *
 * @param dataDir its data; made on the first start; nothing else may lie there
 * @param port port on 127.0.0.1
 * @param superuserPassword password of the role {@code postgres}, set on the first start
 * @param log file its output is appended to
 * @param startTimeout longest time from start to the first answered query; a recovery after a crash is part of it
 */
public record PostgresConfig(Path dataDir, int port, String superuserPassword, Path log, Duration startTimeout) {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    public PostgresConfig {
        dataDir = dataDir.toAbsolutePath();
        log = log.toAbsolutePath();
        Objects.requireNonNull(startTimeout, "startTimeout");
        if (superuserPassword.isBlank()) {
            throw new IllegalArgumentException("superuserPassword must not be blank");
        }
    }

    public PostgresConfig(Path dataDir, int port, String superuserPassword, Path log) {
        this(dataDir, port, superuserPassword, log, START_TIMEOUT);
    }

    @Override
    public String toString() {
        return "PostgresConfig[dataDir=%s, port=%d, log=%s]".formatted(dataDir, port, log);
    }
}
