package dev.patchbay.token.restoration;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.grant.ConnectionAccess;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** For administrators, after a provider has rejected refresh tokens that were good. */
@Path("/connections/{provider}/restoration")
@Authenticated
public class RestorationResource {

    private final ConnectionAccess access;
    private final Restoration restoration;

    /** @param account whose connection it is */
    public record RestorationRequest(@NotNull UUID account) {
    }

    @Inject
    RestorationResource(ConnectionAccess access, Restoration restoration) {
        this.access = access;
        this.restoration = restoration;
    }

    /** 403 unless the service has the grant and the asserted person is an administrator; 404 if there is nothing to restore. */
    @POST
    public Uni<ConnectionStatus> restore(@RestPath String provider, @Valid @NotNull RestorationRequest request) {
        access.requireAdministrator(provider);
        return restoration.restore(access.service(), new ConnectionKey(request.account(), provider));
    }
}
