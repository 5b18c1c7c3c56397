package dev.patchbay.gateway.invitation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** For admins. */
@Path("/api/admin/invitations")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class InvitationsResource {

    private static final int CREATED = 201;

    private final Invitations invitations;
    private final SecurityIdentity identity;

    @Inject
    InvitationsResource(Invitations invitations, SecurityIdentity identity) {
        this.invitations = invitations;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(CREATED)
    @Operation(summary = "Make an invitation, with which one person can register once")
    public Uni<NewInvitation> make() {
        return invitations.make(UUID.fromString(identity.getPrincipal().getName()));
    }
}
