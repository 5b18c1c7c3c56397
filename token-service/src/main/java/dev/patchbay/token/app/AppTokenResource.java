package dev.patchbay.token.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.token.credential.AccessCredential;
import dev.patchbay.token.grant.ConnectionAccess;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

@Path("/apps/{provider}/access-token")
@Authenticated
public class AppTokenResource {

    private final ConnectionAccess access;
    private final AppTokens tokens;

    @Inject
    AppTokenResource(ConnectionAccess access, AppTokens tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    @POST
    public Uni<AccessCredential> token(@RestPath String provider) {
        access.requireProvider(provider);
        return tokens.token(provider);
    }
}
