package dev.patchbay.token.disconnection;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.token.grant.ConnectionAccess;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

@Path("/connections/{provider}")
@Authenticated
public class DisconnectionResource {

    private final ConnectionAccess access;
    private final Disconnection disconnection;

    @Inject
    DisconnectionResource(ConnectionAccess access, Disconnection disconnection) {
        this.access = access;
        this.disconnection = disconnection;
    }

    /** Repeatable: without a connection there is nothing to do. */
    @DELETE
    public Uni<Disconnected> disconnect(@RestPath String provider) {
        var connection = access.require(provider);
        return disconnection.disconnect(access.service(), connection);
    }
}
