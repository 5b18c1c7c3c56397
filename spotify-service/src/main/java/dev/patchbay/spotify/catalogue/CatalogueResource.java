package dev.patchbay.spotify.catalogue;

import java.util.Optional;
import java.util.function.Function;

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
import dev.patchbay.kit.operation.Query;
import dev.patchbay.spotify.wire.Paging;
import dev.patchbay.spotify.wire.SpotifyApi;
import dev.patchbay.spotify.wire.SpotifyInputs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Artists, albums and tracks by id. Without Spotify: the last good answer, else the id alone. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CatalogueResource {

    private static final TypeReference<Artist> ARTIST = new TypeReference<>() {
    };
    private static final TypeReference<Album> ALBUM = new TypeReference<>() {
    };
    private static final TypeReference<Track> TRACK = new TypeReference<>() {
    };
    private static final TypeReference<Page<Album>> ALBUMS = new TypeReference<>() {
    };
    private static final int ALBUMS_AT_ONCE = 10;

    private final Calls calls;
    private final SpotifyApi api;

    @Inject
    CatalogueResource(Calls calls, SpotifyApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    @Path("/artists/{id}")
    public Uni<Answer<Artist>> artist(String id) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        inputs.verify();
        return calls.catalogue(new Call<>("artist", api.uri("/artists/" + id), Reach.NEUTRAL, ARTIST, Artist::read)
                .orElse(Artist.idOnly(id)));
    }

    @GET
    @Path("/artists/{id}/albums")
    public Uni<Answer<Page<Album>>> albums(String id, @RestQuery String limit, @RestQuery String cursor,
            @RestQuery String market) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        var page = inputs.page(limit, cursor, ALBUMS_AT_ONCE, ALBUMS_AT_ONCE);
        var country = api.market(inputs.market(market));
        inputs.verify();
        var uri = api.uri("/artists/" + id + "/albums", SpotifyApi.paging(page).with("market", country));
        return calls.catalogue(new Call<>("artist_albums", uri, api.catalogueReach(country), ALBUMS,
                node -> Paging.read(node, page, Album::read)));
    }

    @GET
    @Path("/albums/{id}")
    public Uni<Answer<Album>> album(String id, @RestQuery String market) {
        return byId("album", id, market, ALBUM, Album::readWithTracks, Album.idOnly(id));
    }

    @GET
    @Path("/tracks/{id}")
    public Uni<Answer<Track>> track(String id, @RestQuery String market) {
        return byId("track", id, market, TRACK, Track::read, Track.idOnly(id));
    }

    private <T> Uni<Answer<T>> byId(String kind, String id, String market, TypeReference<T> type,
            Function<JsonNode, T> reading, T idOnly) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        Optional<String> country = api.market(inputs.market(market));
        inputs.verify();
        var uri = api.uri("/" + kind + "s/" + id, new Query().with("market", country));
        return calls.catalogue(new Call<>(kind, uri, api.catalogueReach(country), type, reading).orElse(idOnly));
    }
}
