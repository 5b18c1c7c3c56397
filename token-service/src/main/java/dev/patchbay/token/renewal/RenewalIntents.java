package dev.patchbay.token.renewal;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.context.Instance;
import dev.patchbay.token.provider.Providers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Lets one process at a time spend a refresh token. The intent is committed before the request leaves. */
@ApplicationScoped
class RenewalIntents {

    private final Connections connections;
    private final Credentials credentials;
    private final Providers providers;
    private final ReauthRequirement reauth;
    private final RenewalConfig config;
    private final Instance instance;
    private final Clock clock;

    @Inject
    RenewalIntents(Connections connections, Credentials credentials, Providers providers, ReauthRequirement reauth,
            RenewalConfig config, Instance instance, Clock clock) {
        this.connections = connections;
        this.credentials = credentials;
        this.providers = providers;
        this.reauth = reauth;
        this.config = config;
        this.instance = instance;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Intent> begin(ConnectionKey key, long version) {
        return connections.lock(key).flatMap(connection -> {
            if (connection == null || connection.state() != ConnectionState.ACTIVE
                    || connection.tokenVersion() != version) {
                return Uni.createFrom().item(new Intent.Gone());
            }
            if (pausing(connection)) {
                return Uni.createFrom().item(new Intent.Gone());
            }
            if (connection.renewalStartedAt() == null) {
                return spend(connection);
            }
            return interrupted(connection) ? takeOver(connection) : Uni.createFrom().item(new Intent.Busy());
        });
    }

    private Uni<Intent> spend(Connection connection) {
        var key = connection.key();
        var version = connection.tokenVersion();
        return credentials.read(connection).map(Tokens::refreshToken).flatMap(refreshToken -> {
            if (refreshToken == null) {
                return reauth.require(connection, Cause.REFRESH_TOKEN_EXPIRED).replaceWith(new Intent.Gone());
            }
            connection.beginRenewal(instance.name(), clock.instant());
            return Uni.createFrom()
                    .item(new Intent.Spend(key, version, refreshToken, credentials.prepareKey(key, version + 1)));
        });
    }

    /**
     * Nobody knows whether the interrupted renewal reached the provider. Where that may have made the refresh token
     * worthless, presenting it again would look like theft (RFC 9700, 4.14.2).
     */
    private Uni<Intent> takeOver(Connection connection) {
        return providers.require(connection.key().provider()).rotatesRefreshTokens()
                ? reauth.require(connection, Cause.RENEWAL_INTERRUPTED).replaceWith(new Intent.Gone())
                : spend(connection);
    }

    /** Somebody else has just failed; whoever looks again is told when to come back. */
    private boolean pausing(Connection connection) {
        return connection.nextRenewalAt() != null && connection.nextRenewalAt().isAfter(clock.instant());
    }

    private boolean interrupted(Connection connection) {
        return connection.renewalStartedAt().plus(config.interruptedAfter()).isBefore(clock.instant());
    }
}
