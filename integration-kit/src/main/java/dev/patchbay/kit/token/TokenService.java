package dev.patchbay.kit.token;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Provider;
import io.smallrye.mutiny.Uni;

/** The door to token-service: its problems come through as they are, its absence is {@code service_unavailable}. */
@Singleton
public class TokenService {

    private static final Logger LOG = Logger.getLogger(TokenService.class);

    private final TokenServiceApi api;
    private final String provider;

    @Inject
    TokenService(@RestClient TokenServiceApi api, Provider provider) {
        this.api = api;
        this.provider = provider.name();
    }

    public Uni<AuthorizationStarted> authorize(Caller caller, AuthorizationRequest request) {
        return reachable(api.authorize(caller.assertion(), provider, request));
    }

    public Uni<AuthorizationEnded> callback(Caller caller, AuthorizationCallback callback) {
        return reachable(api.callback(caller.assertion(), provider, callback));
    }

    public Uni<ConnectionStatus> activate(Caller caller, Activation activation) {
        return reachable(api.activate(caller.assertion(), provider, activation));
    }

    public Uni<ConnectionStatus> keep(Caller caller, NewKey key) {
        return reachable(api.keep(caller.assertion(), provider, key));
    }

    public Uni<ConnectionStatus> status(Caller caller) {
        return reachable(api.status(caller.assertion(), provider));
    }

    public Uni<ConnectionStatus> refresh(Caller caller) {
        return reachable(api.refresh(caller.assertion(), provider));
    }

    public Uni<Disconnected> disconnect(Caller caller) {
        return reachable(api.disconnect(caller.assertion(), provider));
    }

    /** @param rejectedVersion null if the provider rejected none */
    Uni<Credential> accessToken(Caller caller, Long rejectedVersion) {
        return reachable(api.accessToken(caller.assertion(), provider, new AccessTokenRequest(rejectedVersion))
                .map(token -> token.ofUser(caller.account())));
    }

    /** While the account's owner is away; null as above. */
    Uni<Credential> accessToken(UUID account, Long rejectedVersion) {
        return reachable(api.backgroundToken(provider, new BackgroundTokenRequest(account, rejectedVersion))
                .map(token -> token.ofUser(account)));
    }

    Uni<Credential> appToken() {
        return reachable(api.appToken(provider).map(IssuedToken::ofApp));
    }

    private static <T> Uni<T> reachable(Uni<T> answer) {
        return answer.onFailure(failure -> !(failure instanceof ProblemException)).transform(TokenService::unavailable);
    }

    private static ProblemException unavailable(Throwable failure) {
        // the class alone: messages of HTTP clients can repeat what was sent
        LOG.warnf("token-service cannot be used: %s", failure.getClass().getName());
        return new ProblemException(ErrorCode.SERVICE_UNAVAILABLE,
                "The part of Patchbay that keeps connections does not answer. Try again in a minute.");
    }
}
