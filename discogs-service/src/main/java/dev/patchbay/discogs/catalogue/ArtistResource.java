package dev.patchbay.discogs.catalogue;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.wire.ArtistId;
import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.Paging;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Artists and what they made. Without Discogs: the last good answer; else the id alone, or for a list the failure. */
@Path("/artists/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ArtistResource {

    private static final TypeReference<Artist> ARTIST = new TypeReference<>() {
    };
    private static final TypeReference<Page<ArtistRelease>> RELEASES = new TypeReference<>() {
    };
    private static final List<String> ORDERS = List.of("year", "title", "format");

    private final Calls calls;
    private final DiscogsApi api;

    @Inject
    ArtistResource(Calls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    public Uni<Answer<Artist>> artist(String id) {
        var inputs = new DiscogsInputs();
        var artist = inputs.id(id, ArtistId::new);
        inputs.verify();
        return calls.catalogue(new Call<>("artist", api.uri(artist.path()), Reach.NEUTRAL, ARTIST, Artist::read)
                .orElse(Artist.idOnly(artist)));
    }

    /** Masters and releases; {@code type} says which a line is. */
    @GET
    @Path("/releases")
    public Uni<Answer<Page<ArtistRelease>>> releases(String id, @RestQuery String sort, @RestQuery String order,
            @RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var artist = inputs.id(id, ArtistId::new);
        var page = inputs.page(limit, cursor);
        var query = page.query();
        inputs.sort(query, sort, order, ORDERS);
        inputs.verify();
        return calls.catalogue(new Call<>("artist_releases", api.uri(artist.path() + "/releases", query), Reach.NEUTRAL,
                RELEASES, node -> Paging.read(node, "releases", page, ArtistRelease::read)));
    }
}
