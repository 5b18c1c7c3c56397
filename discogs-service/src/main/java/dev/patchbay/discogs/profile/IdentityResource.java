package dev.patchbay.discogs.profile;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.operation.Calls;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Who the account is at Discogs. */
@Path("/identity")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class IdentityResource {

    private final Calls calls;
    private final DiscogsProfile profile;

    @Inject
    IdentityResource(Calls calls, DiscogsProfile profile) {
        this.calls = calls;
        this.profile = profile;
    }

    @GET
    public Uni<Answer<Identity>> identity() {
        return calls.personal(profile.call());
    }
}
