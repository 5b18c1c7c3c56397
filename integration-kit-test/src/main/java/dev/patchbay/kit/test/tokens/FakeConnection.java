package dev.patchbay.kit.test.tokens;

import java.time.Instant;

import dev.patchbay.contracts.connection.ConnectionStatus;

/** One account's connection as the fake keeps it; the token is never printed. */
record FakeConnection(ConnectionStatus status, String accessToken, Instant expiresAt, long version) {

    FakeConnection with(ConnectionStatus newStatus) {
        return new FakeConnection(newStatus, accessToken, expiresAt, version);
    }

    FakeConnection renewed(String newAccessToken) {
        return new FakeConnection(status, newAccessToken, expiresAt, version + 1);
    }

    @Override
    public String toString() {
        return "connection " + status.reason().wireName() + ", version " + version;
    }
}
