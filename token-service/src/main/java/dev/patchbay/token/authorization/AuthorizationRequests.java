package dev.patchbay.token.authorization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.provider.Providers;
import dev.patchbay.token.secret.SealContext;
import dev.patchbay.token.secret.Sealer;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Sends people to a provider for their consent. */
@ApplicationScoped
class AuthorizationRequests {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Providers providers;
    private final Sealer sealer;
    private final Audit audit;
    private final int openAttempts;
    private final Clock clock;

    record Started(String url, Instant expiresAt) {

        @Override
        public String toString() {
            return "started";
        }
    }

    @Inject
    AuthorizationRequests(Providers providers, Sealer sealer, Audit audit, AuthorizationConfig config, Clock clock) {
        this.providers = providers;
        this.sealer = sealer;
        this.audit = audit;
        this.openAttempts = config.openAttempts();
        this.clock = clock;
    }

    @WithTransaction
    Uni<Started> start(String service, ConnectionKey key, String session, String redirectUri, String returnTo,
            List<String> scopes) {
        var state = Pkce.random();
        var verifier = Pkce.random();
        var attempt = attempt(key, session, state, verifier);
        attempt.redirectUri = redirectUri;
        attempt.returnTo = returnTo;
        attempt.scopes = String.join(" ", scopes);
        var url = new AuthorizationUrl(providers.require(key.provider()), redirectUri, scopes, state,
                Pkce.challenge(verifier)).uri();
        return AuthorizationAttempt.keepNewest(key, openAttempts - 1).flatMap(kept -> attempt.persist())
                .call(() -> audit.record(service, key, Action.AUTHORIZATION_STARTED, "done"))
                .replaceWith(new Started(url.toString(), attempt.expiresAt));
    }

    private AuthorizationAttempt attempt(ConnectionKey key, String session, String state, String verifier) {
        var now = clock.instant();
        var attempt = new AuthorizationAttempt();
        attempt.id = UUID.randomUUID();
        attempt.stateHash = Sha256.of(state);
        attempt.account = key.account();
        attempt.provider = key.provider();
        attempt.session = session;
        attempt.verifier = sealer.seal(verifier, context(attempt));
        attempt.createdAt = now;
        attempt.expiresAt = now.plus(LIFETIME);
        return attempt;
    }

    String verifier(AuthorizationAttempt attempt) {
        return sealer.open(attempt.verifier, context(attempt));
    }

    private static SealContext context(AuthorizationAttempt attempt) {
        return SealContext.of("verifier", attempt.id, attempt.account, attempt.provider);
    }
}
