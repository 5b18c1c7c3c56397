package dev.patchbay.kit.test.provider;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import javax.sql.DataSource;

/** The row that all replicas share, written as another replica or an operator would. */
public record BlockRow(DataSource database, String provider) {

    public void blockUntil(Instant until) {
        write("insert into provider_block (provider, blocked_until) values (?, ?) "
                + "on conflict (provider, scope) do update set blocked_until = excluded.blocked_until", until);
    }

    public void lift() {
        write("delete from provider_block where provider = ? and blocked_until > ?", Instant.EPOCH);
    }

    private void write(String sql, Instant parameter) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            statement.setString(1, provider);
            statement.setTimestamp(2, Timestamp.from(parameter));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
