package dev.patchbay.spotify.playlist;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.kit.idempotency.Idempotency;
import dev.patchbay.spotify.change.Changed;
import dev.patchbay.spotify.change.Changes;
import dev.patchbay.spotify.change.Parts;
import dev.patchbay.spotify.playlist.ItemsChange.Addition;
import dev.patchbay.spotify.playlist.ItemsChange.Move;
import dev.patchbay.spotify.playlist.ItemsChange.Removal;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Adds to a playlist, moves within it, removes from it. */
@Path("/playlists/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class PlaylistItemsResource {

    private static final TypeReference<Changed> CHANGED = new TypeReference<>() {
    };

    private static final TypeReference<Parts.Sent> MOVED = new TypeReference<>() {
    };

    private final SecurityIdentity identity;
    private final Idempotency idempotency;
    private final PlaylistChanges playlists;
    private final Changes changes;

    @Inject
    PlaylistItemsResource(SecurityIdentity identity, Idempotency idempotency, PlaylistChanges playlists, Changes changes) {
        this.identity = identity;
        this.idempotency = idempotency;
        this.playlists = playlists;
        this.changes = changes;
    }

    @POST
    public Uni<RestResponse<Changed>> add(String id, Addition asked, @RestHeader(Idempotency.HEADER) String key) {
        var addition = Addition.checked(id, asked);
        return idempotency.once(Caller.of(identity).account(), key, "playlist_add", List.of(id, addition), CHANGED,
                () -> changes.make(playlists.add(id, addition)))
                .map(changed -> changed.response(RestResponse.StatusCode.CREATED));
    }

    @PUT
    public Uni<Parts.Sent> move(String id, Move asked, @RestHeader(Idempotency.HEADER) String key) {
        var move = Move.checked(id, asked);
        return idempotency.once(Caller.of(identity).account(), key, "playlist_move", List.of(id, move), MOVED,
                () -> playlists.move(id, move));
    }

    @DELETE
    public Uni<RestResponse<Changed>> remove(String id, Removal asked) {
        return changes.make(playlists.remove(id, Removal.checked(id, asked))).map(Changed::response);
    }
}
