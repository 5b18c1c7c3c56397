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
import dev.patchbay.token.provider.AppRefusal;
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
    private final ConcurrentMap<String, AppToken> tokens = new ConcurrentHashMap<>();

    @Inject
    AppTokens(Providers providers, TokenEndpoint endpoint, Clock clock) {
        this.providers = providers;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    Uni<AppToken> token(String name) {
        var provider = providers.require(name);
        if (provider.clientSecret().isEmpty()) {
            throw new ProblemException(ErrorCode.NOT_CONNECTED,
                    "Connect an account first: without a client secret Patchbay cannot ask in its own name.");
        }
        var known = tokens.get(name);
        if (known != null && clock.instant().plus(RENEW_AHEAD).isBefore(known.expiresAt())) {
            return Uni.createFrom().item(known);
        }
        return endpoint.clientCredentials(provider).map(answer -> read(answer, name)).invoke(token -> tokens.put(name, token));
    }

    private AppToken read(TokenAnswer answer, String provider) {
        return switch (answer) {
            case Granted granted -> new AppToken(granted.accessToken(), expiry(granted));
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
