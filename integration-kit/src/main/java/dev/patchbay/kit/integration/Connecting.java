package dev.patchbay.kit.integration;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.token.Activation;
import dev.patchbay.kit.token.AuthorizationCallback;
import dev.patchbay.kit.token.AuthorizationEnded;
import dev.patchbay.kit.token.AuthorizationRequest;
import dev.patchbay.kit.token.AuthorizationStarted;
import dev.patchbay.kit.token.TokenService;
import io.smallrye.mutiny.Uni;

/** Connecting an account: asks token-service for the way to the consent page, and finishes when the browser is back. */
@Singleton
class Connecting {

    private static final String CONNECTED = "connected";

    private final TokenService tokenService;
    private final Provider provider;
    private final ProviderProfile profile;
    private final ReturnTo returnTo;
    private final AccountMemory memory;
    private final URI redirectUri;

    @Inject
    Connecting(TokenService tokenService, Provider provider, ProviderProfile profile, ReturnTo returnTo,
            AccountMemory memory, @ConfigProperty(name = "patchbay.public-origin") URI publicOrigin) {
        this.tokenService = tokenService;
        this.provider = provider;
        this.profile = profile;
        this.returnTo = returnTo;
        this.memory = memory;
        this.redirectUri = publicOrigin.resolve("/api/integrations/" + provider.name() + "/callback");
    }

    Uni<AuthorizationStarted> start(Caller caller, String askedReturnTo) {
        var page = returnTo.page(askedReturnTo);
        return tokenService.authorize(caller, new AuthorizationRequest(redirectUri, page, profile.scopes()));
    }

    /** The page to send the browser to; a callback that nobody here started fails instead. */
    Uni<URI> finish(Caller caller, AuthorizationCallback callback) {
        return tokenService.callback(caller, callback).flatMap(ended -> switch (ended.outcome()) {
            case DENIED -> Uni.createFrom().item(page(ended, Cause.CONSENT_DENIED.wireName()));
            case AUTHORIZED -> activate(caller, ended).map(result -> page(ended, result));
        });
    }

    private Uni<String> activate(Caller caller, AuthorizationEnded ended) {
        return profile.readAccount(ended.credential())
                .flatMap(account -> tokenService.activate(caller, new Activation(ended.authorizationId(), account)))
                .invoke(status -> memory.dropTokens(caller.account())).replaceWith(CONNECTED).onFailure(Connecting::explained)
                .recoverWithItem(Connecting::result);
    }

    private static boolean explained(Throwable failure) {
        return failure instanceof CallException || failure instanceof ProblemException;
    }

    private static String result(Throwable failure) {
        return switch (failure) {
            case CallException call -> FailureCause.of(call.failure()).wireName();
            case ProblemException problem when problem.code() == ErrorCode.ACCOUNT_CONFLICT ->
                Cause.ACCOUNT_CONFLICT.wireName();
            default -> Cause.PROVIDER_OUTAGE.wireName();
        };
    }

    private URI page(AuthorizationEnded ended, String result) {
        return UriBuilder.fromUri(ended.returnTo()).queryParam("integration", provider.name())
                .queryParam("result", result).build();
    }
}
