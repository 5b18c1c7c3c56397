package dev.patchbay.gateway.restoration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.gateway.authentication.SignedIn;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** For admins, after a provider has rejected refresh tokens that were good. */
@Path("/api/admin/integrations/{provider}/restoration")
@RolesAllowed("admin")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RestorationResource {

    private final Restoration restoration;
    private final SecurityIdentity identity;

    /** @param username whose connection it is */
    record RestorationRequest(
            @NotNull(message = "is missing") @Size(max = 64, message = "is too long") @Pattern(regexp = "[^\\x00]*", message = "must not hold a NUL") String username) {
    }

    @Inject
    RestorationResource(Restoration restoration, SecurityIdentity identity) {
        this.restoration = restoration;
        this.identity = identity;
    }

    @POST
    @Operation(summary = "Restore the connection of an account whose refresh token was rejected by mistake within the last day")
    public Uni<ConnectionStatus> restore(@RestPath String provider,
            @NotNull(message = "is missing: send JSON with the username") @Valid RestorationRequest body) {
        return restoration.order(SignedIn.of(identity), provider, body.username());
    }
}
