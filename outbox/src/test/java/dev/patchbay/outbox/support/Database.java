package dev.patchbay.outbox.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import dev.patchbay.stack.StackTestResource;

/** A migrated database of the test's own, or that of the application under test. */
public record Database(String url, String role, String password, String brokers) {

    public static Database own(String name) {
        var resource = new StackTestResource();
        resource.init(Map.of("database", name));
        var database = of(resource.start());
        Flyway.configure().dataSource(database.url, database.role, database.password).locations("db/outbox").load().migrate();
        return database;
    }

    public static Database of(Map<String, String> config) {
        return new Database(config.get("quarkus.datasource.jdbc.url"), config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"), config.get("kafka.bootstrap.servers"));
    }

    public DataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(password);
        return source;
    }

    public Map<String, Object> broker() {
        return Map.of("bootstrap.servers", brokers);
    }

    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    public void run(String sql, Object... parameters) {
        rows(sql, parameters);
    }

    /** The first column of what the statement answers, as text. */
    public List<String> rows(String sql, Object... parameters) {
        try (var connection = connect(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.execute() ? column(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(ResultSet rows) throws SQLException {
        var values = new ArrayList<String>();
        while (rows.next()) {
            values.add(rows.getString(1));
        }
        return values;
    }

    @Override
    public String toString() {
        return url;
    }
}
