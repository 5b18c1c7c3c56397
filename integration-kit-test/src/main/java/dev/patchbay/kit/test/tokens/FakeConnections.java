package dev.patchbay.kit.test.tokens;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.tokens.FakeState.Attempt;

/** The inner API's operations on connections, simplified to what a provider service can see. */
final class FakeConnections {

    private static final long TOKEN_LIFE_SECONDS = 3_600;

    private final FakeState state;

    FakeConnections(FakeState state) {
        this.state = state;
    }

    Object authorize(UUID account, JsonNode body) {
        var attemptState = UUID.randomUUID().toString();
        state.attempts.put(attemptState, new Attempt(account, URI.create(body.path("return_to").asText())));
        return Map.of("authorization_url", "https://consent.example/authorize?state=" + attemptState, "expires_at",
                Instant.now().plusSeconds(600).toString());
    }

    Object callback(UUID account, JsonNode body) {
        var attempt = state.attempts.remove(body.path("state").asText());
        if (attempt == null || !attempt.account().equals(account)) {
            throw new RefusedException(Refusal.STATE_INVALID);
        }
        var answer = new HashMap<String, Object>();
        answer.put("return_to", attempt.returnTo().toString());
        if (body.hasNonNull("error")) {
            answer.put("outcome", "denied");
            return answer;
        }
        var id = UUID.randomUUID();
        state.pending.put(id, attempt);
        answer.putAll(Map.of("outcome", "authorized", "authorization_id", id.toString(), "access_token", state.exchanged));
        return answer;
    }

    ConnectionStatus activate(String provider, UUID account, JsonNode body) {
        if (state.pending.remove(UUID.fromString(body.path("authorization_id").asText())) == null) {
            throw new RefusedException(Refusal.STATE_INVALID);
        }
        var owner = new ProviderAccount(body.at("/account/id").asText(), body.at("/account/display_name").textValue());
        var before = state.connections.get(account);
        if (before != null && before.status().connected() && !owner.equals(before.status().details().account())) {
            throw new RefusedException(Refusal.ACCOUNT_CONFLICT);
        }
        var status = Statuses.connected(provider, owner);
        state.connections.put(account, new FakeConnection(status, state.exchanged, inAnHour(), 1));
        return status;
    }

    ConnectionStatus status(String provider, UUID account) {
        var connection = state.connections.get(account);
        return connection == null ? Statuses.never(provider) : connection.status();
    }

    Object accessToken(UUID account, JsonNode body) {
        var connection = usable(account);
        if (body.path("rejected_version").asLong(-1) == connection.version()) {
            connection = renew(account, connection);
        }
        return Map.of("access_token", connection.accessToken(), "expires_at", connection.expiresAt().toString(), "version",
                connection.version());
    }

    ConnectionStatus refresh(UUID account) {
        return usable(account).status().asRefreshed();
    }

    Object disconnect(String provider, UUID account) {
        var before = state.connections.get(account);
        boolean connected = before != null && before.status().connected();
        if (connected) {
            var after = Statuses.none(provider, Cause.DISCONNECTED_BY_USER, Statuses.SINCE);
            state.connections.put(account, new FakeConnection(after, null, Instant.EPOCH, before.version()));
        }
        return Map.of("disconnected", connected, "revoked_upstream", false, "detail",
                "The provider cannot be told; withdraw the consent on its own pages.");
    }

    Object appToken() {
        if (state.appToken == null) {
            throw new RefusedException(Refusal.NOT_CONNECTED);
        }
        return Map.of("access_token", state.appToken, "expires_at", inAnHour().toString());
    }

    private FakeConnection usable(UUID account) {
        var connection = state.connections.get(account);
        if (connection == null) {
            throw new RefusedException(Refusal.NOT_CONNECTED);
        }
        return switch (connection.status().reason()) {
            case CONNECTED, EXPIRED_WITH_REFRESH -> connection;
            case NO_TOKENS -> throw new RefusedException(Refusal.NOT_CONNECTED);
            case NEEDS_REAUTH -> throw new RefusedException(Refusal.NEEDS_REAUTH);
        };
    }

    private FakeConnection renew(UUID account, FakeConnection before) {
        var token = state.renewals.remove(account);
        if (token == null) {
            var provider = before.status().provider();
            state.connections.put(account, before.with(Statuses.needsReauth(provider, Cause.REVOKED_AT_PROVIDER)));
            throw new RefusedException(Refusal.NEEDS_REAUTH);
        }
        var renewed = before.renewed(token);
        state.connections.put(account, renewed);
        return renewed;
    }

    private static Instant inAnHour() {
        return Instant.now().plusSeconds(TOKEN_LIFE_SECONDS);
    }
}
