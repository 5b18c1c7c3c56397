package dev.patchbay.token.connection;

import static dev.patchbay.contracts.connection.ConnectionStatus.seconds;

import java.net.URI;
import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ConnectionStatus.Details;
import dev.patchbay.contracts.connection.Reason;

/** Tells a connection's state in the one shape of status. */
@Singleton
public class Statuses {

    private final Clock clock;
    private final URI publicOrigin;

    @Inject
    Statuses(Clock clock, @ConfigProperty(name = "patchbay.public-origin") URI publicOrigin) {
        this.clock = clock;
        this.publicOrigin = publicOrigin;
    }

    public ConnectionStatus none(String provider, Cause cause) {
        return ConnectionStatus.none(provider, cause, null, connectUrl(provider));
    }

    public ConnectionStatus of(Connection connection) {
        if (connection.state == ConnectionState.NONE) {
            return ConnectionStatus.none(connection.provider, connection.cause, connection.since,
                    connectUrl(connection.provider));
        }
        var reason = reason(connection);
        var details = Details.of(connection.cause, connection.since, connectUrl(connection.provider),
                connection.consent.endsAt(), connection.consent.providerAccount());
        return new ConnectionStatus(connection.provider, reason.connected(), reason, details,
                seconds(connection.accessExpiresAt), seconds(connection.lastRefreshAt), false, connection.consent.scopes());
    }

    private Reason reason(Connection connection) {
        if (connection.state == ConnectionState.NEEDS_REAUTH) {
            return Reason.NEEDS_REAUTH;
        }
        var expiresAt = connection.accessExpiresAt;
        return expiresAt == null || expiresAt.isAfter(clock.instant()) ? Reason.CONNECTED : Reason.EXPIRED_WITH_REFRESH;
    }

    /** Where a client starts a new consent, by POST. */
    public URI connectUrl(String provider) {
        return publicOrigin.resolve("/api/integrations/" + provider + "/connect");
    }
}
