package dev.patchbay.gateway.signing;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The gateway's public keys, which the services behind it verify assertions with. */
@Path("/.well-known/jwks.json")
@PermitAll
class JwksResource {

    private final SigningKeys keys;

    @Inject
    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Public keys of the gateway (RFC 7517)")
    public Map<String, Object> keys() {
        return keys.publicSet();
    }
}
