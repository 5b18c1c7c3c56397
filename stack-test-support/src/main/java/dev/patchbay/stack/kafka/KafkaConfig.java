package dev.patchbay.stack.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How one Kafka broker runs.
 *
 * @param dataDir its data; made on the first start
 * @param port port on 127.0.0.1 for clients
 * @param controllerPort port on 127.0.0.1 the broker talks to itself on
 * @param log file its output is appended to
 * @param startTimeout longest time from start to ready
 */
public record KafkaConfig(Path dataDir, int port, int controllerPort, Path log, Duration startTimeout) {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    public KafkaConfig {
        dataDir = dataDir.toAbsolutePath();
        log = log.toAbsolutePath();
        Objects.requireNonNull(startTimeout, "startTimeout");
    }

    public KafkaConfig(Path dataDir, int port, int controllerPort, Path log) {
        this(dataDir, port, controllerPort, log, START_TIMEOUT);
    }
}
