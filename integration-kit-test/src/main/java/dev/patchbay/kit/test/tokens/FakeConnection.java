package dev.patchbay.kit.test.tokens;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.patchbay.contracts.connection.ConnectionStatus;

/**
 * One account's connection as the fake keeps it.
 *
 * @param credential null without one that could be handed out
 */
record FakeConnection(ConnectionStatus status, FakeCredential credential, long version) {

    FakeConnection with(ConnectionStatus newStatus) {
        return new FakeConnection(newStatus, credential, version);
    }

    FakeConnection renewed(String newAccessToken) {
        var expiry = credential == null ? Instant.EPOCH : credential.expiresAt();
        return new FakeConnection(status, FakeCredential.bearer(newAccessToken, expiry), version + 1);
    }

    /** The answer to whoever wants to call the provider. */
    Map<String, Object> wire() {
        var members = credential.wire();
        members.put("version", version);
        var account = status.details().account();
        if (account != null) {
            var owner = new HashMap<>(Map.of("id", account.id()));
            if (account.displayName() != null) {
                owner.put("display_name", account.displayName());
            }
            members.put("account", owner);
        }
        return members;
    }

    @Override
    public String toString() {
        return "connection " + status.reason().wireName() + ", version " + version;
    }
}
