package dev.patchbay.token.authorization;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.token.authorization.AuthorizationResponses.Accepted;
import dev.patchbay.token.authorization.AuthorizationResponses.Response;
import dev.patchbay.token.provider.AppRefusal;
import dev.patchbay.token.provider.Providers;
import dev.patchbay.token.provider.TokenAnswer.ClientRejected;
import dev.patchbay.token.provider.TokenAnswer.GrantRejected;
import dev.patchbay.token.provider.TokenAnswer.Granted;
import dev.patchbay.token.provider.TokenAnswer.Unavailable;
import dev.patchbay.token.provider.TokenEndpoint;
import io.smallrye.mutiny.Uni;

/** What happens when a person comes back from the provider's consent page. */
@ApplicationScoped
class Callback {

    private static final String OPERATION = "exchange_code";
    private static final String ACCESS_DENIED = "access_denied";

    private final Providers providers;
    private final AuthorizationResponses responses;
    private final TokenEndpoint endpoint;
    private final PendingConnections pending;

    /** How it ended, and where the person wanted to be afterwards. */
    sealed interface Outcome {

        String returnTo();

        /** The tokens are stored; the account at the provider is still to be read, with this access token. */
        record Authorized(String returnTo, UUID id, String accessToken) implements Outcome {

            @Override
            public String toString() {
                return "authorized";
            }
        }

        record Denied(String returnTo) implements Outcome {
        }
    }

    @Inject
    Callback(Providers providers, AuthorizationResponses responses, TokenEndpoint endpoint, PendingConnections pending) {
        this.providers = providers;
        this.responses = responses;
        this.endpoint = endpoint;
        this.pending = pending;
    }

    Uni<Outcome> complete(String service, ConnectionKey key, String session, Response response) {
        return responses.accept(key, session, response).flatMap(accepted -> {
            if (ACCESS_DENIED.equals(response.error())) {
                return pending.denied(service, key).replaceWith(new Outcome.Denied(accepted.returnTo()));
            }
            if (response.code() == null || response.error() != null) {
                throw new ProblemException(ErrorCode.PROVIDER_REFUSED, "The provider did not grant the authorization.");
            }
            return redeem(service, key, session, response.code(), accepted);
        });
    }

    private Uni<Outcome> redeem(String service, ConnectionKey key, String session, String code, Accepted accepted) {
        var provider = providers.require(key.provider());
        return endpoint.exchange(provider, code, accepted.redirectUri(), accepted.verifier())
                .flatMap(answer -> switch (answer) {
                    case Granted granted -> pending.add(service, key, session, accepted, granted)
                            .map(id -> new Outcome.Authorized(accepted.returnTo(), id, granted.accessToken()));
                    case GrantRejected rejected -> throw AuthorizationResponses.notOurs();
                    case ClientRejected rejected -> throw AppRefusal.problem(key.provider(), OPERATION, rejected.status());
                    case Unavailable unavailable -> throw new ProblemException(
                            new Failure(unavailable.code(), "Start connecting again in a moment.", null, OPERATION,
                                    unavailable.status(), unavailable.retryAfter(), null, null));
                });
    }
}
