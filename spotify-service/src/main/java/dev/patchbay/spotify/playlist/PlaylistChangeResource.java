package dev.patchbay.spotify.playlist;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.kit.idempotency.Idempotency;
import dev.patchbay.spotify.wire.SpotifyInputs;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Makes playlists and says what they are. */
@Path("/playlists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class PlaylistChangeResource {

    private static final TypeReference<Playlist> PLAYLIST = new TypeReference<>() {
    };

    private final SecurityIdentity identity;
    private final Idempotency idempotency;
    private final PlaylistChanges changes;

    @Inject
    PlaylistChangeResource(SecurityIdentity identity, Idempotency idempotency, PlaylistChanges changes) {
        this.identity = identity;
        this.idempotency = idempotency;
        this.changes = changes;
    }

    @POST
    public Uni<RestResponse<Playlist>> create(PlaylistDetails asked, @RestHeader(Idempotency.HEADER) String key) {
        var details = PlaylistDetails.create(asked);
        return idempotency.once(Caller.of(identity).account(), key, "playlist_create", details, PLAYLIST,
                () -> changes.create(details))
                .map(created -> RestResponse.status(RestResponse.Status.CREATED, created));
    }

    @PATCH
    @Path("/{id}")
    public Uni<RestResponse<Void>> describe(String id, PlaylistDetails asked) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        return changes.describe(id, PlaylistDetails.change(asked, inputs)).map(ignored -> RestResponse.noContent());
    }
}
