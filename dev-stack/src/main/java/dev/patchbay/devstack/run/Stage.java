package dev.patchbay.devstack.run;

import java.time.Duration;

import dev.patchbay.stack.postgres.PostgresServer;
import dev.patchbay.stack.process.Termination;

/** In which order a suite ends, so that nobody loses what it still needs; all graces together are 10 seconds. */
enum Stage {
    SERVICES(Duration.ofSeconds(4)),
    SIMULATORS(Duration.ofMillis(500)),
    KAFKA(Duration.ofMillis(1500)),
    /** The longest of those that keep data: its last checkpoint waits for the disk. */
    POSTGRES(Duration.ofSeconds(4));

    private final Duration grace;

    Stage(Duration grace) {
        this.grace = grace;
    }

    Duration grace() {
        return grace;
    }

    Termination termination() {
        return this == POSTGRES ? PostgresServer.TERMINATION : Termination.TERMINATE;
    }

    static Stage of(String name) {
        return switch (name) {
            case "postgres" -> POSTGRES;
            case "kafka" -> KAFKA;
            case "simulators" -> SIMULATORS;
            default -> SERVICES;
        };
    }
}
