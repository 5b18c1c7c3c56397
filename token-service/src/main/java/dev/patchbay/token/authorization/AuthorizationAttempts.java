package dev.patchbay.token.authorization;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.authorization.AuthorizationResponses.Response;
import dev.patchbay.token.provider.Oauth1Answer.Issued;
import dev.patchbay.token.secret.SealContext;
import dev.patchbay.token.secret.Sealer;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Keeps what an authorization was asked for with, sealed or as a hash, until its answer comes. */
@ApplicationScoped
class AuthorizationAttempts {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Sealer sealer;
    private final Audit audit;
    private final int openAttempts;
    private final Clock clock;

    /** What somebody wants to be authorized for, and where to go afterwards. */
    record Wish(String redirectUri, String returnTo, String scopes) {
    }

    @Inject
    AuthorizationAttempts(Sealer sealer, Audit audit, AuthorizationConfig config, Clock clock) {
        this.sealer = sealer;
        this.audit = audit;
        this.openAttempts = config.openAttempts();
        this.clock = clock;
    }

    AuthorizationAttempt withVerifier(ConnectionKey key, String session, Wish wish, String state, String verifier) {
        var attempt = attempt(key, session, wish, state);
        attempt.verifier = sealer.seal(verifier, context("verifier", attempt));
        return attempt;
    }

    AuthorizationAttempt withRequestToken(ConnectionKey key, String session, Wish wish, String state, Issued token) {
        var attempt = attempt(key, session, wish, state);
        attempt.requestTokenHash = Sha256.of(token.token());
        attempt.requestTokenSecret = sealer.seal(token.secret(), context("request token secret", attempt));
        return attempt;
    }

    @WithTransaction
    Uni<Void> store(String service, AuthorizationAttempt attempt) {
        var key = new ConnectionKey(attempt.account, attempt.provider);
        return AuthorizationAttempt.keepNewest(key, openAttempts - 1).flatMap(kept -> attempt.persist())
                .call(() -> audit.record(service, key, Action.AUTHORIZATION_STARTED, "done")).replaceWithVoid();
    }

    /** Whether the answer names what the person was sent with, where the provider repeats that; a denial need not. */
    static boolean fits(AuthorizationAttempt attempt, Response response) {
        if (attempt.requestTokenHash == null) {
            return true;
        }
        return response.oauthToken() == null ? response.denied() != null
                : MessageDigest.isEqual(attempt.requestTokenHash, Sha256.of(response.oauthToken()));
    }

    /** Of an answer that fits. */
    Proof proof(AuthorizationAttempt attempt, Response response) {
        return attempt.requestTokenHash == null
                ? new Proof.Pkce(sealer.open(attempt.verifier, context("verifier", attempt)))
                : new Proof.RequestToken(response.oauthToken(),
                        sealer.open(attempt.requestTokenSecret, context("request token secret", attempt)));
    }

    private AuthorizationAttempt attempt(ConnectionKey key, String session, Wish wish, String state) {
        var now = clock.instant();
        var attempt = new AuthorizationAttempt();
        attempt.id = UUID.randomUUID();
        attempt.stateHash = Sha256.of(state);
        attempt.account = key.account();
        attempt.provider = key.provider();
        attempt.session = session;
        attempt.redirectUri = wish.redirectUri();
        attempt.returnTo = wish.returnTo();
        attempt.scopes = wish.scopes();
        attempt.createdAt = now;
        attempt.expiresAt = now.plus(LIFETIME);
        return attempt;
    }

    private static SealContext context(String what, AuthorizationAttempt attempt) {
        return SealContext.of(what, attempt.id, attempt.account, attempt.provider);
    }
}
