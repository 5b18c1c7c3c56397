package dev.patchbay.spotify.profile;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.operation.Calls;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The account's own profile. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ProfileResource {

    private final Calls calls;
    private final SpotifyProfile profile;

    @Inject
    ProfileResource(Calls calls, SpotifyProfile profile) {
        this.calls = calls;
        this.profile = profile;
    }

    @GET
    public Uni<Answer<Profile>> me() {
        return calls.personal(profile.call());
    }
}
