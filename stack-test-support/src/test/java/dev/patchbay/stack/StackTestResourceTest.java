package dev.patchbay.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
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

    @Test
    void aServerTakenAwayComesBackWithItsData() throws Exception {
        // Given
        var config = resource("outage").start();
        run(config, "create table kept (id int)");
        // When
        StackOutage.POSTGRES.begin();
        // Then
        assertThatThrownBy(() -> run(config, "select * from kept")).isInstanceOf(SQLException.class);
        // When
        StackOutage.POSTGRES.end();
        // Then
        run(config, "select * from kept");
    }

    private static void run(Map<String, String> config, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static StackTestResource resource(String database) {
        var resource = new StackTestResource();
        resource.init(Map.of("database", database, "kafka", "false"));
        return resource;
    }
}
