package dev.patchbay.kit.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.patchbay.edge.assertion.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Switches the integration on, off and into maintenance, in all replicas within two seconds. */
@Path("/admin/integration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
class ControlResource {

    private final SecurityIdentity identity;
    private final SharedControl control;

    @Inject
    ControlResource(SecurityIdentity identity, SharedControl control) {
        this.identity = identity;
        this.control = control;
    }

    /** As this replica knows it. */
    @GET
    public Control current() {
        return control.current();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Control> change(@NotNull @Valid Control wanted) {
        return control.change(wanted, Caller.of(identity).account());
    }
}
