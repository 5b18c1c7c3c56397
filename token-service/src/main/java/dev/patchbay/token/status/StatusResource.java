package dev.patchbay.token.status;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.token.grant.ConnectionAccess;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

@Path("/connections/{provider}/status")
@Authenticated
public class StatusResource {

    private final ConnectionAccess access;
    private final StatusQuery query;

    @Inject
    StatusResource(ConnectionAccess access, StatusQuery query) {
        this.access = access;
        this.query = query;
    }

    /** Pure: renews nothing and calls nobody. */
    @GET
    public Uni<ConnectionStatus> status(@RestPath String provider) {
        return query.status(access.require(provider));
    }
}
