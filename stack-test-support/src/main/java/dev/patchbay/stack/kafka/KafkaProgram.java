package dev.patchbay.stack.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.Command;

/** Kafka's programs on the class path that the build wrote down. */
record KafkaProgram(BrokerFiles files) {

    /** Any value does: a single node meets no other cluster. */
    private static final String CLUSTER_ID = "cGF0Y2hiYXktLWxvY2FsMA";

    Command broker() {
        return java("-Xmx256m", "kafka.Kafka", files.server().toString());
    }

    void format() {
        var result = java("-Xmx128m", "kafka.tools.StorageTool", "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID,
                "--config", files.server().toString()).run();
        if (!result.succeeded()) {
            throw new StackException("Kafka's storage could not be formatted: " + result.output());
        }
    }

    private Command java(String... arguments) {
        var jvm = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dlog4j2.configurationFile=" + files.logging().toUri());
        return new Command(Stream.concat(jvm, Stream.of(arguments)).toList(), Map.of("CLASSPATH", classPath()));
    }

    private static String classPath() {
        try (var resource = KafkaProgram.class.getResourceAsStream("kafka.classpath")) {
            if (resource == null) {
                throw new StackException("Kafka's class path is unknown. Build with: mvn -pl stack-test-support package");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new StackException("Kafka's class path cannot be read: " + e.getMessage(), e);
        }
    }
}
