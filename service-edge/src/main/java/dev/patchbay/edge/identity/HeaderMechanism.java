package dev.patchbay.edge.identity;

import java.util.Set;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * What all mechanisms of Patchbay share: a token in a header, a challenge that names the bearer scheme (RFC 9110, 11.6.1), and
 * no identity provider between the token and the identity.
 */
public abstract class HeaderMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final HttpCredentialTransport transport;

    /** Takes the bearer token (RFC 6750, 2.1). */
    protected HeaderMechanism() {
        this(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    /** @param header of its own that the token comes in */
    protected HeaderMechanism(String header) {
        this(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, header));
    }

    private HeaderMechanism(HttpCredentialTransport transport) {
        this.transport = transport;
    }

    /** @return null if the request has none; the scheme's name is case-insensitive */
    protected static String bearerToken(RoutingContext context) {
        var authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).trim()
                : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(transport);
    }
}
