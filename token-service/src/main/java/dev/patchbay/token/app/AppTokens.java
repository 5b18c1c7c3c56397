package dev.patchbay.token.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.token.connection.Scheme;
import dev.patchbay.token.credential.AccessCredential;
import dev.patchbay.token.provider.AppRefusal;
import dev.patchbay.token.provider.Authorization.OAuth2;
import dev.patchbay.token.provider.Provider;
import dev.patchbay.token.provider.Providers;
import dev.patchbay.token.provider.TokenAnswer;
import dev.patchbay.token.provider.TokenAnswer.ClientRejected;
import dev.patchbay.token.provider.TokenAnswer.GrantRejected;
import dev.patchbay.token.provider.TokenAnswer.Granted;
import dev.patchbay.token.provider.TokenAnswer.Unavailable;
import dev.patchbay.token.provider.TokenEndpoint;
import io.smallrye.mutiny.Uni;

/** Tokens of Patchbay's own app at a provider, for what concerns no person. Kept in memory only: they cost nothing. */
@ApplicationScoped
class AppTokens {

    private static final Duration RENEW_AHEAD = Duration.ofMinutes(1);
    private static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(2);
    private static final String OPERATION = "fetch_app_token";

    private final Providers providers;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final ConcurrentMap<String, AccessCredential> tokens = new ConcurrentHashMap<>();

    @Inject
    AppTokens(Providers providers, TokenEndpoint endpoint, Clock clock) {
        this.providers = providers;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** The operator's own key, where there is one. */
    Uni<AccessCredential> token(String name) {
        var provider = providers.require(name);
        return provider.appKey().map(key -> Uni.createFrom().item(AccessCredential.ofApp(Scheme.KEY, key, null)))
                .orElseGet(() -> clientCredentials(provider));
    }

    private Uni<AccessCredential> clientCredentials(Provider provider) {
        if (!(provider.authorization() instanceof OAuth2 oauth2) || oauth2.clientSecret().isEmpty()) {
            throw new ProblemException(ErrorCode.NOT_CONNECTED,
                    "Connect an account first: without a secret or a key of the operator Patchbay cannot ask in its own name.");
        }
        var name = provider.name();
        var known = tokens.get(name);
        if (known != null && clock.instant().plus(RENEW_AHEAD).isBefore(known.expiresAt())) {
            return Uni.createFrom().item(known);
        }
        return endpoint.clientCredentials(oauth2).map(answer -> read(answer, name)).invoke(token -> tokens.put(name, token));
    }

    private AccessCredential read(TokenAnswer answer, String provider) {
        return switch (answer) {
            case Granted granted -> AccessCredential.ofApp(Scheme.BEARER, granted.accessToken(), expiry(granted));
            case GrantRejected rejected -> throw AppRefusal.problem(provider, OPERATION, 400);
            case ClientRejected rejected -> throw AppRefusal.problem(provider, OPERATION, rejected.status());
            case Unavailable unavailable -> throw new ProblemException(new Failure(unavailable.code(),
                    "The provider gave no token for Patchbay itself.", null, OPERATION, unavailable.status(),
                    unavailable.retryAfter(), null, null));
        };
    }

    private Instant expiry(Granted granted) {
        return clock.instant().plus(granted.lifetime() == null ? SHORTEST_LIFETIME : granted.lifetime());
    }
}
