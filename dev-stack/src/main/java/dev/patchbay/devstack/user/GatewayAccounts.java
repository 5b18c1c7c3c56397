package dev.patchbay.devstack.user;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import dev.patchbay.stack.StackException;

/**
 * The accounts in the gateway's database, reached as the gateway reaches them: on this machine, with the password that only the
 * owner of the suite's folder can read.
 *
 * @param databasePassword a secret, never printed
 */
public record GatewayAccounts(int postgresPort, String databasePassword) {

    private static final String ROLE = "gateway";
    private static final String SET = "update account set password_hash = ? where lower(username) = lower(?)";
    // what others have done stays counted: only this account's own count, and those of its places
    private static final String FORGET_ATTEMPTS = """
            delete from sign_in_tally where tally in (
                select sha256(convert_to('account' || chr(10) || lower(username), 'UTF8')) from account
                    where lower(username) = lower(?)
                union all select place from sign_in_place join account on id = account_id where lower(username) = lower(?))""";

    /**
     * The database ends all sessions of the account with it. Whoever has tried in vain before need not wait any more at places
     * where the account has signed in, and elsewhere no longer for the account's sake.
     *
     * @throws StackException if there is no such account, or no database
     */
    public void setPassword(String username, NewPassword password) {
        var hash = password.hash();
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            if (update(connection, username, hash) == 0) {
                throw new StackException("There is no account named '%s'.".formatted(username));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StackException(
                    "The gateway's database on port %d cannot be used: %s. Is Patchbay running? ./patchbay up starts it."
                            .formatted(postgresPort, e.getMessage()),
                    e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, ROLE), ROLE,
                databasePassword);
    }

    private static int update(Connection connection, String username, String hash) throws SQLException {
        try (var set = connection.prepareStatement(SET); var forget = connection.prepareStatement(FORGET_ATTEMPTS)) {
            set.setString(1, hash);
            set.setString(2, username);
            forget.setString(1, username);
            forget.setString(2, username);
            forget.executeUpdate();
            return set.executeUpdate();
        }
    }

    @Override
    public String toString() {
        return "accounts on port " + postgresPort;
    }
}
