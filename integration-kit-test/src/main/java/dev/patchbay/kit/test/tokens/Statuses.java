package dev.patchbay.kit.test.tokens;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ConnectionStatus.Details;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.connection.Reason;

/** Canonical states of a connection, complete in every member. */
public final class Statuses {

    public static final Instant SINCE = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant REAUTH_BY = Instant.parse("2027-04-01T08:00:00Z");
    private static final ProviderAccount ACCOUNT = new ProviderAccount("account-1", "Ada");

    private Statuses() {
    }

    public static ConnectionStatus never(String provider) {
        return none(provider, Cause.NEVER_CONNECTED, null);
    }

    public static ConnectionStatus none(String provider, Cause cause, Instant since) {
        return ConnectionStatus.none(provider, cause, since, connectUrl(provider));
    }

    public static ConnectionStatus connected(String provider) {
        return of(provider, Reason.CONNECTED, null, ACCOUNT);
    }

    public static ConnectionStatus connected(String provider, ProviderAccount account) {
        return of(provider, Reason.CONNECTED, null, account);
    }

    /** By a credential that is never renewed: a key, or a token of OAuth 1.0a. */
    public static ConnectionStatus lasting(String provider) {
        return lasting(provider, ACCOUNT);
    }

    public static ConnectionStatus lasting(String provider, ProviderAccount account) {
        return new ConnectionStatus(provider, true, Reason.CONNECTED,
                Details.of(null, SINCE, connectUrl(provider), null, account), null, null, false, List.of());
    }

    public static ConnectionStatus expired(String provider) {
        return of(provider, Reason.EXPIRED_WITH_REFRESH, null, ACCOUNT);
    }

    public static ConnectionStatus needsReauth(String provider, Cause cause) {
        return of(provider, Reason.NEEDS_REAUTH, cause, ACCOUNT);
    }

    public static URI connectUrl(String provider) {
        return URI.create("http://127.0.0.1:8080/api/integrations/" + provider + "/connect");
    }

    private static ConnectionStatus of(String provider, Reason reason, Cause cause, ProviderAccount account) {
        var details = Details.of(cause, SINCE, connectUrl(provider), REAUTH_BY, account);
        return new ConnectionStatus(provider, reason.connected(), reason, details, SINCE.plusSeconds(3_600).getEpochSecond(),
                SINCE.getEpochSecond(), false, List.of("read-one", "read-two"));
    }
}
