package dev.patchbay.stack.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.ChildProcess;
import dev.patchbay.stack.process.Ports;
import dev.patchbay.stack.process.Termination;

/**
 * A real Kafka on 127.0.0.1, as a child process on a class path of its own: one KRaft node, topics made on first use
 * with 3 partitions, records kept for 7 days and across restarts, no authentication.
 */
public final class KafkaServer implements AutoCloseable {

    private static final String NAME = "Kafka";
    private static final String STARTED = "Kafka Server started";
    private static final Duration STOP_GRACE = Duration.ofSeconds(8);

    private final KafkaConfig config;
    private final Consumer<ChildProcess> started;
    private ChildProcess process;

    private KafkaServer(KafkaConfig config, Consumer<ChildProcess> started) {
        this.config = config;
        this.started = started;
    }

    /**
     * Formats the storage when there is none, starts the broker and waits until it accepts clients.
     *
     * @throws StackException when a port is taken or the start fails; nothing is left running
     */
    public static KafkaServer start(KafkaConfig config) {
        return start(config, process -> {
        });
    }

    /** @param started told of each process of this broker at its birth, before it is ready */
    public static KafkaServer start(KafkaConfig config, Consumer<ChildProcess> started) {
        var server = new KafkaServer(config, started);
        server.launch();
        return server;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + config.port();
    }

    public ChildProcess process() {
        return process;
    }

    public void stop() {
        process.stop(STOP_GRACE);
    }

    /** Stops the broker when it runs, then starts it on the same data and port. */
    public void restart() {
        stop();
        launch();
    }

    @Override
    public void close() {
        stop();
    }

    private void launch() {
        Ports.requireFree(NAME, config.port());
        Ports.requireFree(NAME + "'s controller", config.controllerPort());
        process = ChildProcess.start(NAME, prepared().broker(), config.log(), Termination.TERMINATE);
        started.accept(process);
        try {
            process.awaitReady(config.startTimeout(), () -> process.log().contains(STARTED) && Ports.accepts(config.port()));
        } catch (StackException failed) {
            stop();
            throw failed;
        }
    }

    private KafkaProgram prepared() {
        try {
            var program = new KafkaProgram(BrokerFiles.write(config));
            if (!BrokerFiles.areFormatted(config)) {
                program.format();
            }
            return program;
        } catch (IOException e) {
            throw new StackException("Kafka's data in %s cannot be used: %s. Check space and rights there."
                    .formatted(config.dataDir(), e), e);
        }
    }
}
