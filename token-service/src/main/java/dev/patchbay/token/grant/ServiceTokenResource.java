package dev.patchbay.token.grant;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;

/** The authorization server of Patchbay's own services: client credentials only (RFC 6749, 4.4). */
@Path("/oauth")
@PermitAll
public class ServiceTokenResource {

    private static final String BASIC = "Basic ";

    private final Grants grants;
    private final ServiceTokens tokens;
    private final SigningKeys keys;

    /** @param expiresIn seconds */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Issued(String accessToken, String tokenType, long expiresIn) {

        @Override
        public String toString() {
            return tokenType + " token";
        }
    }

    private record Credentials(String service, String secret) {

        @Override
        public String toString() {
            return service;
        }
    }

    @Inject
    ServiceTokenResource(Grants grants, ServiceTokens tokens, SigningKeys keys) {
        this.grants = grants;
        this.tokens = tokens;
        this.keys = keys;
    }

    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Issued> issue(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @FormParam("grant_type") String grantType) {
        var client = credentials(authorization);
        if (!grants.authentic(client.service(), client.secret())) {
            throw unauthenticated();
        }
        if (!"client_credentials".equals(grantType)) {
            throw new ProblemException(ErrorCode.VALIDATION_FAILED, "grant_type must be client_credentials.");
        }
        var issued = new Issued(tokens.issue(client.service()), "Bearer", ServiceTokens.LIFETIME.toSeconds());
        return ResponseBuilder.ok(issued).cacheControl(noStore()).build();
    }

    @GET
    @Path("jwks")
    @Produces("application/jwk-set+json")
    public String keys() {
        return keys.publicKeySet();
    }

    private static Credentials credentials(String authorization) {
        try {
            var decoded = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length())),
                    StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return new Credentials(decoded.substring(0, colon), decoded.substring(colon + 1));
        } catch (NullPointerException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unauthenticated();
        }
    }

    private static ProblemException unauthenticated() {
        return new ProblemException(ErrorCode.CREDENTIALS_INVALID, "The client id or its secret is wrong.");
    }

    private static CacheControl noStore() {
        var cacheControl = new CacheControl();
        cacheControl.setNoStore(true);
        return cacheControl;
    }
}
