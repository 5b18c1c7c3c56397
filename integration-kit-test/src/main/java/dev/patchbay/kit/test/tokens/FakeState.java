package dev.patchbay.kit.test.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the fake knows; written by tests, read by its event loop. */
final class FakeState {

    final Map<UUID, FakeConnection> connections = new ConcurrentHashMap<>();
    final Map<UUID, String> renewals = new ConcurrentHashMap<>();
    final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    final Map<UUID, Attempt> pending = new ConcurrentHashMap<>();
    final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
    volatile String exchanged = "exchanged-token";
    volatile String appToken;
    volatile Refusal refusal;
    volatile boolean down;
    volatile Duration delay = Duration.ZERO;

    /** An authorization under way. */
    record Attempt(UUID account, URI returnTo) {
    }

    void reset() {
        connections.clear();
        renewals.clear();
        attempts.clear();
        pending.clear();
        calls.clear();
        exchanged = "exchanged-token";
        appToken = null;
        refusal = null;
        down = false;
        delay = Duration.ZERO;
    }
}
