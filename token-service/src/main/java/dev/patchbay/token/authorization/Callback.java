package dev.patchbay.token.authorization;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.authorization.AuthorizationResponses.Accepted;
import dev.patchbay.token.authorization.AuthorizationResponses.Response;
import dev.patchbay.token.authorization.PendingConnections.Brought;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.provider.AppRefusal;
import dev.patchbay.token.provider.Authorization.OAuth1;
import dev.patchbay.token.provider.Oauth1Answer.Issued;
import dev.patchbay.token.provider.Oauth1Answer.NotIssued;
import dev.patchbay.token.provider.Oauth1Endpoint;
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

    private final Providers providers;
    private final AuthorizationResponses responses;
    private final TokenEndpoint endpoint;
    private final Oauth1Endpoint oauth1Endpoint;
    private final PendingConnections pending;

    /** How it ended, and where the person wanted to be afterwards. */
    sealed interface Outcome {

        String returnTo();

        /** The tokens are stored; the account at the provider is still to be read, with them. */
        record Authorized(String returnTo, UUID id, Tokens tokens) implements Outcome {

            @Override
            public String toString() {
                return "authorized";
            }
        }

        record Denied(String returnTo) implements Outcome {
        }
    }

    @Inject
    Callback(Providers providers, AuthorizationResponses responses, TokenEndpoint endpoint, Oauth1Endpoint oauth1Endpoint,
            PendingConnections pending) {
        this.providers = providers;
        this.responses = responses;
        this.endpoint = endpoint;
        this.oauth1Endpoint = oauth1Endpoint;
        this.pending = pending;
    }

    Uni<Outcome> complete(String service, ConnectionKey key, String session, Response response) {
        return responses.accept(key, session, response).flatMap(accepted -> response.refused()
                ? pending.denied(service, key).replaceWith(new Outcome.Denied(accepted.returnTo()))
                : redeem(key, response, accepted).flatMap(brought -> pending.add(service, key, session, accepted, brought)
                        .map(id -> new Outcome.Authorized(accepted.returnTo(), id, brought.tokens()))));
    }

    private Uni<Brought> redeem(ConnectionKey key, Response response, Accepted accepted) {
        return switch (accepted.proof()) {
            case Proof.Pkce pkce -> redeem(key, code(response), accepted, pkce);
            case Proof.RequestToken token -> redeem(key, granted(response.oauthVerifier()), token);
        };
    }

    private static String code(Response response) {
        return granted(response.error() == null ? response.code() : null);
    }

    private static String granted(String redeemable) {
        if (redeemable == null) {
            throw new ProblemException(ErrorCode.PROVIDER_REFUSED, "The provider did not grant the authorization.");
        }
        return redeemable;
    }

    private Uni<Brought> redeem(ConnectionKey key, String code, Accepted accepted, Proof.Pkce proof) {
        var provider = providers.requireOAuth2(key.provider());
        return endpoint.exchange(provider, code, accepted.redirectUri(), proof.verifier()).map(answer -> switch (answer) {
            case Granted granted -> Brought.of(granted);
            case GrantRejected rejected -> throw AuthorizationResponses.notOurs();
            case ClientRejected rejected -> throw AppRefusal.problem(key.provider(), OPERATION, rejected.status());
            case Unavailable unavailable -> throw AuthorizationRefusals.tryAgain(OPERATION, unavailable);
        });
    }

    private Uni<Brought> redeem(ConnectionKey key, String verifier, Proof.RequestToken proof) {
        if (!(providers.require(key.provider()).authorization() instanceof OAuth1 oauth1)) {
            throw AuthorizationResponses.notOurs();
        }
        return oauth1Endpoint.accessToken(oauth1, proof.token(), proof.secret(), verifier).map(answer -> switch (answer) {
            case Issued issued -> Brought.of(issued);
            case NotIssued not -> throw AuthorizationRefusals.problem(key.provider(), OPERATION, not.because());
        });
    }
}
