package dev.patchbay.spotify.podcast;

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
import dev.patchbay.kit.operation.PageRequest;
import dev.patchbay.kit.operation.Query;
import dev.patchbay.spotify.wire.Paging;
import dev.patchbay.spotify.wire.SpotifyApi;
import dev.patchbay.spotify.wire.SpotifyInputs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/**
 * Podcasts and their episodes, with how far the account has listened. Without Spotify: the last good answer; the id alone
 * for one podcast; for lists the failure, since an empty library would look true.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class PodcastResource {

    private static final TypeReference<Podcast> PODCAST = new TypeReference<>() {
    };
    private static final TypeReference<Page<Podcast>> PODCASTS = new TypeReference<>() {
    };
    private static final TypeReference<Page<Episode>> EPISODES = new TypeReference<>() {
    };

    private final Calls calls;
    private final SpotifyApi api;

    @Inject
    PodcastResource(Calls calls, SpotifyApi api) {
        this.calls = calls;
        this.api = api;
    }

    /** Those that the account has saved. */
    @GET
    @Path("/podcasts")
    public Uni<Answer<Page<Podcast>>> saved(@RestQuery String limit, @RestQuery String cursor) {
        var inputs = new SpotifyInputs();
        var page = inputs.page(limit, cursor);
        inputs.verify();
        return calls.personal(list("saved_podcasts", "/me/shows", SpotifyApi.paging(page), PODCASTS, page,
                Podcast::readSaved));
    }

    @GET
    @Path("/podcasts/{id}")
    public Uni<Answer<Podcast>> podcast(String id, @RestQuery String market) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        var country = api.market(inputs.market(market));
        inputs.verify();
        var uri = api.uri("/shows/" + id, new Query().with("market", country));
        return calls.personal(new Call<>("podcast", uri, Reach.PERSONAL, PODCAST, Podcast::read)
                .orElse(Podcast.idOnly(id)));
    }

    @GET
    @Path("/podcasts/{id}/episodes")
    public Uni<Answer<Page<Episode>>> episodes(String id, @RestQuery String limit, @RestQuery String cursor,
            @RestQuery String market) {
        var inputs = new SpotifyInputs();
        inputs.id(id);
        var page = inputs.page(limit, cursor);
        var country = api.market(inputs.market(market));
        inputs.verify();
        return calls.personal(list("podcast_episodes", "/shows/" + id + "/episodes",
                SpotifyApi.paging(page).with("market", country), EPISODES, page, Episode::read));
    }

    /** Those that the account has saved. */
    @GET
    @Path("/episodes")
    public Uni<Answer<Page<Episode>>> savedEpisodes(@RestQuery String limit, @RestQuery String cursor,
            @RestQuery String market) {
        var inputs = new SpotifyInputs();
        var page = inputs.page(limit, cursor);
        var country = api.market(inputs.market(market));
        inputs.verify();
        return calls.personal(list("saved_episodes", "/me/episodes", SpotifyApi.paging(page).with("market", country),
                EPISODES, page, Episode::readSaved));
    }

    private <T> Call<Page<T>> list(String operation, String path, Query query, TypeReference<Page<T>> type,
            PageRequest page, Function<JsonNode, T> item) {
        return new Call<>(operation, api.uri(path, query), Reach.PERSONAL, type, node -> Paging.read(node, page, item));
    }
}
