package dev.patchbay.spotify.playlist;

import java.util.ArrayList;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.operation.PageRequest;
import dev.patchbay.kit.operation.Query;
import dev.patchbay.spotify.wire.Paging;
import dev.patchbay.spotify.wire.SpotifyApi;
import dev.patchbay.spotify.wire.SpotifyInputs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/**
 * Playlists in the account's library, and what is in them. Without Spotify: the last good answer; the id alone for one
 * playlist; for lists the failure, since an empty list would look true.
 */
@Path("/playlists")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class PlaylistResource {

    private static final TypeReference<Playlist> PLAYLIST = new TypeReference<>() {
    };
    private static final TypeReference<Page<Playlist>> PLAYLISTS = new TypeReference<>() {
    };
    private static final TypeReference<Page<PlaylistItem>> ITEMS = new TypeReference<>() {
    };

    private final Calls calls;
    private final SpotifyApi api;

    @Inject
    PlaylistResource(Calls calls, SpotifyApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    public Uni<Answer<Page<Playlist>>> playlists(@RestQuery String limit, @RestQuery String cursor) {
        var inputs = new SpotifyInputs();
        var page = inputs.page(limit, cursor);
        inputs.verify();
        return calls.personal(new Call<>("playlists", api.uri("/me/playlists", SpotifyApi.paging(page)), Reach.PERSONAL,
                PLAYLISTS, node -> Paging.read(node, page, Playlist::read)));
    }

    @GET
    @Path("/{id}")
    public Uni<Answer<Playlist>> playlist(String id) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        inputs.verify();
        return calls.personal(new Call<>("playlist", api.uri("/playlists/" + id, new Query()), Reach.PERSONAL, PLAYLIST,
                Playlist::read).orElse(Playlist.idOnly(id)));
    }

    /** Only of playlists that the account owns or shares in. */
    @GET
    @Path("/{id}/items")
    public Uni<Answer<Page<PlaylistItem>>> items(String id, @RestQuery String limit, @RestQuery String cursor,
            @RestQuery String market) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        var page = inputs.page(limit, cursor);
        var country = api.market(inputs.market(market));
        inputs.verify();
        var query = SpotifyApi.paging(page).with("additional_types", "track,episode").with("market", country);
        return calls.personal(new Call<>("playlist_items", api.uri("/playlists/" + id + "/items", query), Reach.PERSONAL,
                ITEMS, node -> items(node, page)));
    }

    private static Page<PlaylistItem> items(JsonNode paging, PageRequest page) {
        var next = Paging.read(paging, page, entry -> entry).nextCursor();
        var items = new ArrayList<PlaylistItem>();
        for (var entry : paging.path("items")) {
            items.add(PlaylistItem.read(entry, page.offset() + items.size()));
        }
        return new Page<>(items, next);
    }
}
