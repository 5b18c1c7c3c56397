package dev.patchbay.gateway.relay;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.gateway.assertion.Assertions;
import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.client.ClientAddresses;
import dev.patchbay.gateway.client.ClientConfig;
import dev.patchbay.gateway.limit.LimitConfig;
import dev.patchbay.gateway.origin.PublicOrigin;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Passes {@code /api/integrations/{p}/**} and {@code /api/{p}/**} of configured providers on, for people who are signed in. */
@Singleton
class RelayRoutes {

    private final Routes routes;
    private final UpstreamClient client;
    private final Assertions assertions;
    private final IdentityProviderManager identityProviders;
    private final RelayMetrics metrics;
    private final OpenStreams streams;
    private final ClientAddresses addresses;
    private final PublicOrigin origin;
    private final RelayRules rules;

    @Inject
    RelayRoutes(Routes routes, UpstreamClient client, Assertions assertions, IdentityProviderManager identityProviders,
            RelayMetrics metrics, OpenStreams streams, ClientAddresses addresses, PublicOrigin origin, LimitConfig limits,
            ClientConfig clients) {
        this.routes = routes;
        this.client = client;
        this.assertions = assertions;
        this.identityProviders = identityProviders;
        this.metrics = metrics;
        this.streams = streams;
        this.addresses = addresses;
        this.origin = origin;
        this.rules = new RelayRules(limits.maxBodySize().asLongValue(), clients.trustedTraces());
    }

    void register(@Observes Router router) {
        router.route("/api/admin/integrations/:provider").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::administer);
        router.route("/api/integrations/:provider/*").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(this::relay);
        router.route("/api/:provider/*").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(this::relay);
    }

    private void administer(RoutingContext context) {
        pass(context, context.pathParam("provider"), InnerPath.ADMINISTRATION);
    }

    /** What is not for a provider is left to the gateway's own endpoints, the last of which is 'not found'. */
    private void relay(RoutingContext context) {
        var provider = context.pathParam("provider");
        var path = Route.reserved(provider) ? Optional.<String> empty() : InnerPath.of(context.request().path(), provider);
        if (path.isEmpty()) {
            context.next();
            return;
        }
        pass(context, provider, path.get());
    }

    private void pass(RoutingContext context, String provider, String path) {
        var request = context.request();
        var route = routes.require(provider);
        refuseLarge(request);
        if (BoundedBody.announced(request)) {
            request.pause();
        }
        QuarkusHttpUser.getSecurityIdentity(context, identityProviders).map(SignedIn::of)
                .invoke(signedIn -> start(context, route, path, signedIn)).subscribe()
                .with(started -> {
                }, context::fail);
    }

    private void start(RoutingContext context, Route route, String path, SignedIn signedIn) {
        var request = context.request();
        var uri = request.query() == null ? path : path + "?" + request.query();
        var headers = new GatewayHeaders(assertions.vouch(signedIn, route.audience()),
                request.path(), addresses.of(request).getHostAddress(), origin);
        new Relaying(context, route, rules, metrics, streams, signedIn.session()).start(client, uri, headers);
    }

    private void refuseLarge(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLong(length)) {
            throw BoundedBody.tooLarge(rules.maxBodySize());
        }
    }

    private boolean tooLong(String contentLength) {
        try {
            return Long.parseLong(contentLength) > rules.maxBodySize();
        } catch (NumberFormatException e) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "The Content-Length is not a number.");
        }
    }
}
