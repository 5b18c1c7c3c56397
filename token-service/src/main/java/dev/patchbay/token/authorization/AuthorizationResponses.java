package dev.patchbay.token.authorization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.provider.Authorization.OAuth2;
import dev.patchbay.token.provider.Providers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Decides whether an authorization response belongs to a request of ours (RFC 9700, 2.1 and 4.7). */
@ApplicationScoped
class AuthorizationResponses {

    private static final String ACCESS_DENIED = "access_denied";

    private final Providers providers;
    private final AuthorizationAttempts attempts;
    private final Clock clock;

    /** What came back from the provider by way of the browser. Never printed. */
    record Response(String state, String code, String error, String issuer, String oauthToken, String oauthVerifier,
            String denied) {

        boolean refused() {
            return denied != null || ACCESS_DENIED.equals(error);
        }

        @Override
        public String toString() {
            return "authorization response";
        }
    }

    /** What is needed to redeem the answer. Never printed. */
    record Accepted(UUID attempt, String redirectUri, String returnTo, String scopes, Proof proof) {

        @Override
        public String toString() {
            return "accepted authorization response";
        }
    }

    @Inject
    AuthorizationResponses(Providers providers, AuthorizationAttempts attempts, Clock clock) {
        this.providers = providers;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Uses the state up. Whoever comes with it again, or with somebody else's, is refused. */
    @WithTransaction
    Uni<Accepted> accept(ConnectionKey key, String session, Response response) {
        if (response.state() == null || !issuerFits(key, response)) {
            return Uni.createFrom().failure(notOurs());
        }
        return AuthorizationAttempt.lock(Sha256.of(response.state())).map(attempt -> {
            if (attempt == null || !startedBy(key, session, attempt) || over(attempt)
                    || !AuthorizationAttempts.fits(attempt, response)) {
                throw notOurs();
            }
            attempt.usedAt = clock.instant();
            return new Accepted(attempt.id, attempt.redirectUri, attempt.returnTo, attempt.scopes,
                    attempts.proof(attempt, response));
        });
    }

    private boolean issuerFits(ConnectionKey key, Response response) {
        return !(providers.require(key.provider()).authorization() instanceof OAuth2 oauth2) || oauth2.issuer().isEmpty()
                || Objects.equals(oauth2.issuer().get(), response.issuer());
    }

    private static boolean startedBy(ConnectionKey key, String session, AuthorizationAttempt attempt) {
        return key.equals(new ConnectionKey(attempt.account, attempt.provider))
                && MessageDigest.isEqual(bytes(session), bytes(attempt.session));
    }

    private boolean over(AuthorizationAttempt attempt) {
        return attempt.usedAt != null || !clock.instant().isBefore(attempt.expiresAt);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One text for every way to be wrong: it tells an attacker nothing. */
    static ProblemException notOurs() {
        return new ProblemException(ErrorCode.AUTHORIZATION_STATE_INVALID,
                "Start connecting again, and finish it in the same browser within ten minutes.");
    }
}
