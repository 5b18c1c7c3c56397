package dev.patchbay.stack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The configuration files of a single KRaft node that is broker and controller.
 *
 * @param server its server.properties
 * @param logging its log4j2.properties: everything of level info on the standard output
 */
record BrokerFiles(Path server, Path logging) {

    private static final String LOGGING = """
            status = error
            appender.stdout.type = Console
            appender.stdout.name = stdout
            appender.stdout.layout.type = PatternLayout
            appender.stdout.layout.pattern = %d{ISO8601_OFFSET_DATE_TIME_HHCMM} %p %m (%c{1})%n
            rootLogger.level = info
            rootLogger.appenderRef.stdout.ref = stdout
            """;

    static BrokerFiles write(KafkaConfig config) throws IOException {
        var folder = Files.createDirectories(config.dataDir());
        return new BrokerFiles(Files.writeString(folder.resolve("server.properties"), server(config)),
                Files.writeString(folder.resolve("log4j2.properties"), LOGGING));
    }

    static boolean areFormatted(KafkaConfig config) {
        return Files.exists(logDir(config).resolve("meta.properties"));
    }

    private static Path logDir(KafkaConfig config) {
        return config.dataDir().resolve("log");
    }

    /**
     * The consumer offsets keep 5 partitions instead of 50 and the cleaner 16 MB instead of 128, since one household's
     * events are few. Each batch is flushed: with a single copy nobody else holds what a power cut would lose.
     */
    private static String server(KafkaConfig config) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=true
                num.partitions=3
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=5
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.flush.interval.messages=1
                log.retention.hours=168
                log.segment.bytes=67108864
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(config.port(), config.controllerPort(), escaped(logDir(config)));
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
