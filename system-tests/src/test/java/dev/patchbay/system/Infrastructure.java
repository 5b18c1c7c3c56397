package dev.patchbay.system;

import java.io.IOException;
import java.io.UncheckedIOException;

import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.stack.kafka.KafkaConfig;
import dev.patchbay.stack.kafka.KafkaServer;
import dev.patchbay.stack.postgres.PostgresConfig;
import dev.patchbay.stack.postgres.PostgresServer;

/** Kafka and PostgreSQL of a running suite, to be taken away and brought back with their data, on their ports. */
final class Infrastructure implements AutoCloseable {

    private final DevStack suite;
    private KafkaServer kafka;
    private PostgresServer postgres;

    Infrastructure(DevStack suite) {
        this.suite = suite;
    }

    void stopKafka() {
        signal("TERM", suite.process("kafka"));
    }

    void startKafka() {
        var home = suite.home();
        var ports = suite.ports();
        kafka = KafkaServer.start(new KafkaConfig(home.data("kafka"), ports.kafka(), ports.kafkaController(),
                home.log("kafka")));
    }

    /** Immediate shutdown, as in a crash: every session breaks at once. */
    void stopPostgres() {
        signal("QUIT", suite.process("postgres"));
    }

    void startPostgres() {
        var home = suite.home();
        postgres = PostgresServer.start(new PostgresConfig(home.data("postgres"), suite.ports().postgres(),
                Secrets.in(home).superuserPassword(), home.log("postgres")));
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
