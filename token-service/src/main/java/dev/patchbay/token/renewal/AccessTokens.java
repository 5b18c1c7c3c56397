package dev.patchbay.token.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.token.connection.Statuses;
import dev.patchbay.token.credential.AccessCredential;
import dev.patchbay.token.credential.AccessCredentials;
import dev.patchbay.token.provider.AppRefusal;
import dev.patchbay.token.renewal.TokenPolicy.Decision;
import dev.patchbay.token.renewal.TokenReader.Found;
import io.smallrye.mutiny.Uni;

/** Hands out access tokens. A valid one never waits for its own renewal. */
@ApplicationScoped
class AccessTokens {

    // long enough that those who waited for one renewal meet
    private static final Duration AFTER_OURS = Duration.ofMillis(1);
    private static final Duration WHILE_OTHERS_RENEW = Duration.ofMillis(10);
    private static final String OPERATION = "renew_token";

    private final TokenReader reader;
    private final Renewals renewals;
    private final Rejections rejections;
    private final AccessCredentials credentials;
    private final Statuses statuses;
    private final Pauses pauses;
    private final Duration patience;
    private final Clock clock;

    @Inject
    AccessTokens(TokenReader reader, Renewals renewals, Rejections rejections, AccessCredentials credentials,
            Statuses statuses, Pauses pauses, RenewalConfig config, Clock clock) {
        this.reader = reader;
        this.renewals = renewals;
        this.rejections = rejections;
        this.credentials = credentials;
        this.statuses = statuses;
        this.pauses = pauses;
        this.patience = config.patience();
        this.clock = clock;
    }

    /** @param rejectedVersion of a token that the provider has refused; null if none was */
    Uni<AccessCredential> token(ConnectionKey connection, Long rejectedVersion) {
        var until = clock.instant().plus(patience);
        return reader.read(connection).flatMap(found -> decide(found, connection, rejectedVersion, until));
    }

    /** Renews whatever the expiry. False if that cannot be done with what is held, which then stays as it is. */
    Uni<Boolean> renew(ConnectionKey connection) {
        return reader.read(connection).flatMap(found -> found.state().scheme().renewable()
                ? token(connection, found.state().version()).replaceWith(true)
                : Uni.createFrom().item(false));
    }

    /** @param until when the caller gives up */
    private Uni<AccessCredential> decide(Found found, ConnectionKey connection, Long rejectedVersion, Instant until) {
        return switch (TokenPolicy.decide(found.state(), rejectedVersion, clock.instant())) {
            case Decision.Serve serve -> serve(connection, found);
            case Decision.ServeAndRenew serve -> serveAndRenew(connection, found);
            case Decision.Renew renew -> renew(connection, found.state().version(), until)
                    .flatMap(result -> after(result, connection, rejectedVersion, until));
            case Decision.ComeBack comeBack -> throw failed(connection, code(comeBack.because()), null, comeBack.in());
            case Decision.GiveUp giveUp -> rejections.believe(connection, found.state().version())
                    .flatMap(done -> reader.read(connection))
                    .flatMap(after -> decide(after, connection, rejectedVersion, until));
            case Decision.NotConnected none -> throw refused(ErrorCode.NOT_CONNECTED, connection);
            case Decision.NeedsReauth reauth -> throw refused(ErrorCode.NEEDS_REAUTH, connection);
        };
    }

    /** The renewal goes on when the patience is over. */
    private Uni<RenewalResult> renew(ConnectionKey connection, long version, Instant until) {
        var left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
            throw late();
        }
        return pauses.within(left, renewals.renew(connection, version), AccessTokens::late);
    }

    private Uni<AccessCredential> serveAndRenew(ConnectionKey connection, Found found) {
        renewals.renewInBackground(connection, found.state().version());
        return serve(connection, found);
    }

    private Uni<AccessCredential> serve(ConnectionKey connection, Found found) {
        return Uni.createFrom().item(credentials.of(connection.provider(), found.tokens(), found.state().expiresAt(),
                found.state().version(), found.account()));
    }

    private Uni<AccessCredential> after(RenewalResult result, ConnectionKey connection, Long rejectedVersion, Instant until) {
        return switch (result) {
            case RenewalResult.Renewed renewed -> reader.readAfter(AFTER_OURS, connection)
                    .flatMap(found -> decide(found, connection, null, until));
            case RenewalResult.Superseded superseded -> afterOthers(connection, rejectedVersion, until);
            case RenewalResult.Busy busy -> afterOthers(connection, rejectedVersion, until);
            case RenewalResult.Rejected rejected -> throw refused(ErrorCode.NEEDS_REAUTH, connection);
            case RenewalResult.Failed failed -> throw failed(connection, failed.code(), failed.upstreamStatus(),
                    failed.pause());
        };
    }

    private Uni<AccessCredential> afterOthers(ConnectionKey connection, Long rejectedVersion, Instant until) {
        return Uni.createFrom().deferred(() -> reader.readAfter(WHILE_OTHERS_RENEW, connection)).repeat()
                .whilst(found -> found.beingRenewed(clock.instant()) && clock.instant().isBefore(until)).collect().last()
                .flatMap(found -> decide(found, connection, rejectedVersion, until));
    }

    private static ProblemException late() {
        return unavailable(ErrorCode.PROVIDER_TIMEOUT, null, Duration.ofSeconds(1));
    }

    private static ErrorCode code(Cause cause) {
        return switch (cause) {
            case APP_CREDENTIALS_INVALID -> ErrorCode.APP_CREDENTIALS_INVALID;
            case RATE_LIMITED -> ErrorCode.RATE_LIMITED;
            case null, default -> ErrorCode.PROVIDER_UNREACHABLE;
        };
    }

    private ProblemException refused(ErrorCode code, ConnectionKey connection) {
        return new ProblemException(Failure.of(code, "Connect the account, then try again.")
                .withActionUrl(statuses.connectUrl(connection.provider())));
    }

    private static ProblemException failed(ConnectionKey connection, ErrorCode code, Integer upstreamStatus,
            Duration retryAfter) {
        return code == ErrorCode.APP_CREDENTIALS_INVALID
                ? AppRefusal.problem(connection.provider(), OPERATION, upstreamStatus)
                : unavailable(code, upstreamStatus, retryAfter);
    }

    private static ProblemException unavailable(ErrorCode code, Integer upstreamStatus, Duration retryAfter) {
        return new ProblemException(new Failure(code, "The access token could not be renewed just now.", null, OPERATION,
                upstreamStatus, retryAfter, null, null));
    }
}
