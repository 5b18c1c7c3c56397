package dev.patchbay.token.renewal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.connection.TokenSealing;
import dev.patchbay.token.provider.Providers;
import dev.patchbay.token.renewal.journal.Journal;
import dev.patchbay.token.secret.SealBrokenException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Lets one process at a time spend a refresh token. The intent is committed before the request leaves. */
@ApplicationScoped
class RenewalIntents {

    private static final Logger LOG = Logger.getLogger(RenewalIntents.class);
    private static final Intent BUSY = new Intent.Busy();
    private static final Intent GONE = new Intent.Gone();

    private final Connections connections;
    private final Credentials credentials;
    private final TokenSealing sealing;
    private final Providers providers;
    private final ReauthRequirement reauth;
    private final RenewalConfig config;
    private final Journal journal;
    private final Clock clock;

    @Inject
    RenewalIntents(Connections connections, Credentials credentials, TokenSealing sealing, Providers providers,
            ReauthRequirement reauth, RenewalConfig config, Journal journal, Clock clock) {
        this.connections = connections;
        this.credentials = credentials;
        this.sealing = sealing;
        this.providers = providers;
        this.reauth = reauth;
        this.config = config;
        this.journal = journal;
        this.clock = clock;
    }

    /** For somebody who waits for a token of this version's successor. */
    @WithTransaction
    Uni<Intent> begin(ConnectionKey key, long version) {
        return connections.lock(key)
                .flatMap(connection -> connection == null || connection.tokenVersion() != version
                        ? Uni.createFrom().item(GONE)
                        : claim(connection));
    }

    /** Those whose time has come, oldest first; rows that others are busy with are passed over. */
    @WithTransaction
    Uni<List<Intent.Spend>> beginDue(String provider, int most) {
        return connections.lockDue(provider, clock.instant(), most).flatMap(this::claimAll);
    }

    private Uni<List<Intent.Spend>> claimAll(List<Connection> due) {
        var claimed = new ArrayList<Intent.Spend>();
        return Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(this::claim)
                .invoke(intent -> {
                    if (intent instanceof Intent.Spend spend) {
                        claimed.add(spend);
                    }
                }).collect().last().replaceWith(claimed);
    }

    private Uni<Intent> claim(Connection connection) {
        var now = clock.instant();
        if (connection.state() != ConnectionState.ACTIVE || connection.renewal().pausing(now)) {
            return Uni.createFrom().item(GONE);
        }
        if (connection.renewal().underWay() && !connection.renewal().interrupted(now)) {
            return Uni.createFrom().item(BUSY);
        }
        return (connection.renewal().underWay() ? takeOver(connection) : spend(connection))
                .onFailure(SealBrokenException.class).recoverWithItem(() -> unreadable(connection));
    }

    /** One damaged credential stops the renewal of no other. */
    private Intent unreadable(Connection connection) {
        var now = clock.instant();
        LOG.errorf("The stored credential of %s cannot be opened; it was damaged or exchanged. Restore the database.",
                connection.key());
        connection.renewalFailed(Cause.KEY_UNAVAILABLE, now.plus(config.longestPause()), now);
        return GONE;
    }

    private Uni<Intent> spend(Connection connection) {
        return credentials.read(connection).flatMap(tokens -> {
            if (tokens == null) {
                return Uni.createFrom().item(unreadable(connection));
            }
            if (!tokens.scheme().renewable()) {
                connection.renewNever();
                return Uni.createFrom().item(GONE);
            }
            return tokens.refreshToken() == null
                    ? reauth.require(connection, Cause.REFRESH_TOKEN_EXPIRED).replaceWith(GONE)
                    : Uni.createFrom().item(spend(connection, tokens.refreshToken()));
        });
    }

    private Intent spend(Connection connection, String refreshToken) {
        var now = clock.instant();
        var patience = rotates(connection) ? config.ownerAwaitedFor() : config.interruptedAfter();
        connection.beginRenewal(journal.id(), now, now.plus(patience));
        var version = connection.tokenVersion();
        return new Intent.Spend(connection.key(), version, refreshToken,
                sealing.prepareKey(connection.key(), version + 1), now);
    }

    /**
     * Nobody knows whether the interrupted renewal reached the provider. Where that may have made the refresh token
     * worthless, presenting it again would look like theft (RFC 9700, 4.14.2).
     */
    private Uni<Intent> takeOver(Connection connection) {
        return rotates(connection) ? reauth.require(connection, Cause.RENEWAL_INTERRUPTED).replaceWith(GONE)
                : spend(connection);
    }

    /** What the previous process of this instance had under way, and has no answer to in its journal. */
    @WithTransaction
    Uni<Integer> resolveOrphans() {
        return connections.lockUnderWay(journal.id()).flatMap(orphans -> Multi.createFrom().iterable(orphans)
                .onItem().transformToUniAndConcatenate(this::resolveOrphan).collect().last().replaceWith(orphans.size()));
    }

    private Uni<Void> resolveOrphan(Connection orphan) {
        if (rotates(orphan)) {
            return reauth.require(orphan, Cause.RENEWAL_INTERRUPTED)
                    .onFailure(SealBrokenException.class).recoverWithItem(() -> {
                        unreadable(orphan);
                        return null;
                    });
        }
        orphan.forgetRenewal(clock.instant());
        return Uni.createFrom().voidItem();
    }

    private boolean rotates(Connection connection) {
        return providers.requireOAuth2(connection.key().provider()).rotatesRefreshTokens();
    }
}
