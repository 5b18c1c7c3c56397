package dev.patchbay.token.authorization;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.authorization.AuthorizationAttempts.Wish;
import dev.patchbay.token.provider.AppRefusal;
import dev.patchbay.token.provider.Authorization;
import dev.patchbay.token.provider.Authorization.OAuth1;
import dev.patchbay.token.provider.Authorization.OAuth2;
import dev.patchbay.token.provider.FormEncoding;
import dev.patchbay.token.provider.Oauth1Answer.Issued;
import dev.patchbay.token.provider.Oauth1Answer.NotIssued;
import dev.patchbay.token.provider.Oauth1Endpoint;
import dev.patchbay.token.provider.Providers;
import io.smallrye.mutiny.Uni;

/** Sends people to a provider for their consent. */
@ApplicationScoped
class AuthorizationRequests {

    private static final String OPERATION = "fetch_request_token";

    private final Providers providers;
    private final AuthorizationAttempts attempts;
    private final Oauth1Endpoint oauth1Endpoint;

    record Started(String url, Instant expiresAt) {

        @Override
        public String toString() {
            return "started";
        }
    }

    @Inject
    AuthorizationRequests(Providers providers, AuthorizationAttempts attempts, Oauth1Endpoint oauth1Endpoint) {
        this.providers = providers;
        this.attempts = attempts;
        this.oauth1Endpoint = oauth1Endpoint;
    }

    Uni<Started> start(String service, ConnectionKey key, String session, String redirectUri, String returnTo,
            List<String> scopes) {
        var wish = new Wish(redirectUri, returnTo, String.join(" ", scopes));
        return switch (providers.require(key.provider()).authorization()) {
            case OAuth2 oauth2 -> startWithPkce(service, key, session, wish, oauth2);
            case OAuth1 oauth1 -> startWithRequestToken(service, key, session, wish, oauth1);
            case Authorization.Unregistered unregistered -> throw AppRefusal.noConsumer(key.provider(), OPERATION);
            case Authorization.None none -> throw new ProblemException(ErrorCode.VALIDATION_FAILED,
                    key.provider() + " has no page to give a consent on. Connect by a key.");
        };
    }

    private Uni<Started> startWithPkce(String service, ConnectionKey key, String session, Wish wish, OAuth2 provider) {
        var state = Pkce.random();
        var verifier = Pkce.random();
        var url = new AuthorizationUrl(provider, wish.redirectUri(), wish.scopes(), state, Pkce.challenge(verifier)).uri();
        return store(service, attempts.withVerifier(key, session, wish, state, verifier), url);
    }

    /** RFC 5849 has no state of its own: it travels in the callback's address. */
    private Uni<Started> startWithRequestToken(String service, ConnectionKey key, String session, Wish wish,
            OAuth1 provider) {
        var state = Pkce.random();
        var callback = FormEncoding.extend(URI.create(wish.redirectUri()), Map.of("state", state));
        return oauth1Endpoint.requestToken(provider, callback.toString()).flatMap(answer -> switch (answer) {
            case Issued token -> store(service, attempts.withRequestToken(key, session, wish, state, token),
                    FormEncoding.extend(provider.authorizeUrl(), Map.of("oauth_token", token.token())));
            case NotIssued not -> throw AuthorizationRefusals.problem(key.provider(), OPERATION, not.because());
        });
    }

    private Uni<Started> store(String service, AuthorizationAttempt attempt, URI url) {
        return attempts.store(service, attempt).replaceWith(new Started(url.toString(), attempt.expiresAt));
    }
}
