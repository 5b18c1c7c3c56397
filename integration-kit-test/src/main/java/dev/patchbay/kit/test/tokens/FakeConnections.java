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
        var requestToken = state.exchanged.oauth1() == null ? null : UUID.randomUUID().toString();
        state.attempts.put(attemptState, new Attempt(account, URI.create(body.path("return_to").asText()), requestToken));
        return Map.of("authorization_url", "https://consent.example/authorize?"
                + (requestToken == null ? "" : "oauth_token=" + requestToken + "&") + "state=" + attemptState, "expires_at",
                Instant.now().plusSeconds(600).toString());
    }

    Object callback(UUID account, JsonNode body) {
        var attempt = state.attempts.get(body.path("state").asText());
        if (attempt == null || !attempt.fits(body)) {
            throw new RefusedException(Refusal.STATE_INVALID);
        }
        state.attempts.remove(body.path("state").asText());
        if (!attempt.account().equals(account)) {
            throw new RefusedException(Refusal.STATE_INVALID);
        }
        var answer = new HashMap<String, Object>();
        answer.put("return_to", attempt.returnTo().toString());
        if (body.hasNonNull("error") || body.hasNonNull("denied")) {
            answer.put("outcome", "denied");
            return answer;
        }
        var id = UUID.randomUUID();
        state.pending.put(id, attempt);
        answer.putAll(state.exchanged.wire());
        answer.putAll(Map.of("outcome", "authorized", "authorization_id", id.toString()));
        return answer;
    }

    ConnectionStatus activate(String provider, UUID account, JsonNode body) {
        if (state.pending.remove(UUID.fromString(body.path("authorization_id").asText())) == null) {
            throw new RefusedException(Refusal.STATE_INVALID);
        }
        var exchanged = state.exchanged;
        return use(provider, account, body, exchanged.renewable() ? FakeCredential.bearer(exchanged.accessToken(), inAnHour())
                : exchanged);
    }

    /** Like the real one it believes that the service has tried the key. */
    ConnectionStatus keep(String provider, UUID account, JsonNode body) {
        return use(provider, account, body, FakeCredential.key(body.path("key").asText()));
    }

    private ConnectionStatus use(String provider, UUID account, JsonNode body, FakeCredential credential) {
        var owner = new ProviderAccount(body.at("/account/id").asText(), body.at("/account/display_name").textValue());
        var before = state.connections.get(account);
        if (before != null && before.status().connected() && !owner.equals(before.status().details().account())) {
            throw new RefusedException(Refusal.ACCOUNT_CONFLICT);
        }
        var status = credential.renewable() ? Statuses.connected(provider, owner) : Statuses.lasting(provider, owner);
        state.connections.put(account, new FakeConnection(status, credential, before == null ? 1 : before.version() + 1));
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
        return connection.wire();
    }

    ConnectionStatus refresh(UUID account) {
        var connection = usable(account);
        return lasting(connection) ? connection.status() : connection.status().asRefreshed();
    }

    Object disconnect(String provider, UUID account) {
        var before = state.connections.get(account);
        boolean connected = before != null && before.status().connected();
        if (connected) {
            var after = Statuses.none(provider, Cause.DISCONNECTED_BY_USER, Statuses.SINCE);
            state.connections.put(account, new FakeConnection(after, null, before.version()));
        }
        return Map.of("disconnected", connected, "revoked_upstream", false, "detail",
                "The provider cannot be told; withdraw the consent on its own pages.");
    }

    Object appToken() {
        if (state.appCredential == null) {
            throw new RefusedException(Refusal.NOT_CONNECTED);
        }
        return state.appCredential.wire();
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
        var token = lasting(before) ? null : state.renewals.remove(account);
        if (token == null) {
            var provider = before.status().provider();
            state.connections.put(account, before.with(Statuses.needsReauth(provider, Cause.REVOKED_AT_PROVIDER)));
            throw new RefusedException(Refusal.NEEDS_REAUTH);
        }
        var renewed = before.renewed(token);
        state.connections.put(account, renewed);
        return renewed;
    }

    private static boolean lasting(FakeConnection connection) {
        return connection.credential() != null && !connection.credential().renewable();
    }

    private static Instant inAnHour() {
        return Instant.now().plusSeconds(TOKEN_LIFE_SECONDS);
    }
}
