package dev.patchbay.simulators.discogs.oauth;

import java.time.Clock;
import java.util.function.Function;

import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Consent and tokens by OAuth 1.0a. Used on one event loop only. */
public final class DiscogsAccounts {

    private final IssuedSecrets secrets = new IssuedSecrets();
    private final RequestTokens requestTokens;
    private final AccessTokens accessTokens = new AccessTokens(secrets);
    private final HandshakeEndpoints handshake;
    private final AuthorizeEndpoint authorize;

    /** @param origin where a caller reached the simulators, which is part of what it signs */
    public DiscogsAccounts(Clock clock, Function<RoutingContext, String> origin) {
        requestTokens = new RequestTokens(clock, secrets);
        handshake = new HandshakeEndpoints(origin, requestTokens, accessTokens);
        authorize = new AuthorizeEndpoint(clock, requestTokens);
    }

    public void mountWebsite(ProviderRoutes routes) {
        routes.get("/oauth/authorize", authorize::ask);
        routes.on(HttpMethod.POST, "/oauth/authorize", authorize::decide);
    }

    public Endpoint requestToken() {
        return handshake::requestToken;
    }

    public Endpoint accessToken() {
        return handshake::accessToken;
    }

    public AccessTokens accessTokens() {
        return accessTokens;
    }

    public IssuedSecrets secrets() {
        return secrets;
    }

    /** As if the person had removed the app and made a new personal token in the settings. */
    public void revoke(User user) {
        accessTokens.revoke(user);
    }

    public void reset() {
        secrets.clear();
        requestTokens.clear();
        authorize.clear();
        accessTokens.clear();
    }
}
