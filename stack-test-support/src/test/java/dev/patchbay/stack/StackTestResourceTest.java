package dev.patchbay.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;

import org.junit.jupiter.api.Test;

class StackTestResourceTest {

    @Test
    void databasesOfOneServerAreGivenWithoutKafka() throws Exception {
        // Given
        var first = resource("gateway");
        var second = resource("token");
        // When
        var ofFirst = first.start();
        var again = first.start();
        var ofSecond = second.start();
        // Then
        assertThat(again).isEqualTo(ofFirst).doesNotContainKey("kafka.bootstrap.servers");
        assertThat(ofFirst.get("quarkus.datasource.reactive.url")).startsWith("postgresql://127.0.0.1:").endsWith("/gateway");
        assertThat(ofSecond.get("quarkus.datasource.jdbc.url"))
                .isEqualTo(ofFirst.get("quarkus.datasource.jdbc.url").replace("/gateway", "/token"));
        try (var connection = DriverManager.getConnection(ofSecond.get("quarkus.datasource.jdbc.url"),
                ofSecond.get("quarkus.datasource.username"), ofSecond.get("quarkus.datasource.password"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static StackTestResource resource(String database) {
        var resource = new StackTestResource();
        resource.init(Map.of("database", database, "kafka", "false"));
        return resource;
    }
}
