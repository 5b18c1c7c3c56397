package dev.patchbay.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.patchbay.stack.process.PortTakenException;
import dev.patchbay.stack.process.Ports;

class KafkaServerTest {

    @TempDir
    Path folder;

    @Test
    void recordsSurviveARestartAndTopicsHaveThreePartitions() throws Exception {
        // Given
        try (var server = KafkaServer.start(config(Ports.free()))) {
            send(server, "before");
            // When
            server.restart();
            send(server, "after");
            // Then
            assertThat(received(server, 2)).containsExactlyInAnyOrder("before", "after");
        }
    }

    @Test
    void takenPortIsNamed() throws Exception {
        // Given
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var config = config(taken.getLocalPort());
            // When, Then
            assertThatThrownBy(() -> KafkaServer.start(config))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", wanted by Kafka, is taken by process "
                            + ProcessHandle.current().pid());
        }
    }

    private KafkaConfig config(int port) {
        return new KafkaConfig(folder.resolve("data"), port, Ports.free(), folder.resolve("kafka.log"));
    }

    private static void send(KafkaServer server, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", value)).get(30, TimeUnit.SECONDS);
            assertThat(producer.partitionsFor("kept")).hasSize(3);
        }
    }

    private static List<String> received(KafkaServer server, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", server.bootstrapServers(), "group.id", "reader",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("kept"));
            var values = new java.util.ArrayList<String>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach((ConsumerRecord<String, String> r) -> values.add(r.value()));
                return values.size() >= count;
            });
            return values;
        }
    }
}
