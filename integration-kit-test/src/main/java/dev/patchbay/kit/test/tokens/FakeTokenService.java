package dev.patchbay.kit.test.tokens;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.kit.test.server.LocalServer;

/**
 * Stands in for token-service: speaks its inner API over HTTP, keeps connections in memory, records every call, and fails
 * where a test wants it to. Like the real one it insists on a service token and an assertion made for its bearer; every
 * service has the grant {@code background}.
 */
public final class FakeTokenService implements AutoCloseable {

    public static final String CLIENT_SECRET = "kit-client-secret-of-32-characters-or-more";

    private final FakeState state = new FakeState();
    private final LocalServer server = LocalServer.start(new FakeApi(state)::handle);

    /** Where {@code patchbay.token-service.url} has to point. */
    public URI uri() {
        return server.uri("");
    }

    /** Gives an account a connection; {@code accessToken} is handed out until {@code expiresAt}. */
    public void connect(UUID account, ConnectionStatus status, String accessToken, Instant expiresAt) {
        connect(account, status, FakeCredential.bearer(accessToken, expiresAt));
    }

    /** The same with a credential of any kind. */
    public void connect(UUID account, ConnectionStatus status, FakeCredential credential) {
        state.connections.put(account, new FakeConnection(status, credential, 1));
    }

    /** Without a token that could be handed out. */
    public void put(UUID account, ConnectionStatus status) {
        connect(account, status, (FakeCredential) null);
    }

    /** What a renewal gets next; without one, a renewal answers {@code needs_reauth}. */
    public void renewalYields(UUID account, String accessToken) {
        state.renewals.put(account, accessToken);
    }

    /** What the code exchange of the next callbacks yields. */
    public void exchangeYields(String accessToken) {
        exchangeYields(FakeCredential.bearer(accessToken, null));
    }

    /**
     * The same with a credential of OAuth 1.0a: attempts that start from now on have a request token, which the address of the
     * consent page names beside the state, and which the callback must repeat.
     */
    public void exchangeYields(FakeCredential credential) {
        state.exchanged = credential;
    }

    /** Null as at first: the operator gave the app no secret. */
    public void appTokenIs(String accessToken) {
        state.appCredential = accessToken == null ? null
                : FakeCredential.bearer(accessToken, Instant.now().plusSeconds(3_600));
    }

    /** The operator's own key at the provider. */
    public void appKeyIs(String key) {
        state.appCredential = FakeCredential.key(key);
    }

    /** Every call but that for service tokens is refused; null ends it. */
    public void refuseAll(Refusal refusal) {
        state.refusal = refusal;
    }

    /** Connections are closed without an answer until {@code false}. */
    public void down(boolean down) {
        state.down = down;
    }

    /** Every answer comes so late; zero as at first. */
    public void slow(Duration delay) {
        state.delay = delay;
    }

    /** What has been asked, in order, without the requests for service tokens. */
    public List<RecordedCall> calls() {
        return List.copyOf(state.calls);
    }

    public List<RecordedCall> calls(String operation) {
        return state.calls.stream().filter(call -> call.operation().equals(operation)).toList();
    }

    /** Back to a fresh start; service tokens that were issued stay good. */
    public void reset() {
        state.reset();
    }

    @Override
    public void close() {
        server.close();
    }
}
