package dev.patchbay.kit.test.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;

/** What the fake knows; written by tests, read by its event loop. */
final class FakeState {

    final Map<UUID, FakeConnection> connections = new ConcurrentHashMap<>();
    final Map<UUID, String> renewals = new ConcurrentHashMap<>();
    final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    final Map<UUID, Attempt> pending = new ConcurrentHashMap<>();
    final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
    volatile FakeCredential exchanged = exchangedAtFirst();
    volatile FakeCredential appCredential;
    volatile Refusal refusal;
    volatile boolean down;
    volatile Duration delay = Duration.ZERO;

    /** An authorization under way; with a request token if it is of OAuth 1.0a. */
    record Attempt(UUID account, URI returnTo, String requestToken) {

        boolean fits(JsonNode callback) {
            return requestToken == null || callback.hasNonNull("denied")
                    || requestToken.equals(callback.path("oauth_token").textValue());
        }
    }

    private static FakeCredential exchangedAtFirst() {
        return FakeCredential.bearer("exchanged-token", null);
    }

    void reset() {
        connections.clear();
        renewals.clear();
        attempts.clear();
        pending.clear();
        calls.clear();
        exchanged = exchangedAtFirst();
        appCredential = null;
        refusal = null;
        down = false;
        delay = Duration.ZERO;
    }
}
