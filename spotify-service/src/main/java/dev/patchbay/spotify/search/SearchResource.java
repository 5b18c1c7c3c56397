package dev.patchbay.spotify.search;

import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.operation.PageRequest;
import dev.patchbay.spotify.wire.Paging;
import dev.patchbay.spotify.wire.SpotifyApi;
import dev.patchbay.spotify.wire.SpotifyInputs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Search of Spotify's catalogue. Without Spotify: the last good answer, else an empty list that says so. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class SearchResource {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int MOST_AT_ONCE = 10;
    private static final int LAST_OFFSET = 1_000;

    private final Calls calls;
    private final SpotifyApi api;

    @Inject
    SearchResource(Calls calls, SpotifyApi api) {
        this.calls = calls;
        this.api = api;
    }

    /** @param type one of {@link SearchType} */
    @GET
    public Uni<Answer<? extends Page<?>>> search(@RestQuery String q, @RestQuery @DefaultValue("track") String type,
            @RestQuery String limit, @RestQuery String cursor, @RestQuery String market) {
        var inputs = new SpotifyInputs();
        var words = words(q, inputs);
        var searched = SearchType.named(type);
        inputs.check(searched.isPresent(), "type", "must be track, artist, album, podcast or episode");
        var page = inputs.page(limit, cursor, MOST_AT_ONCE, MOST_AT_ONCE, LAST_OFFSET);
        var asked = inputs.market(market);
        inputs.verify();
        return found(words, searched.orElseThrow(), page, api.market(asked));
    }

    private <T> Uni<Answer<? extends Page<?>>> found(String words, SearchType<T> type, PageRequest page,
            Optional<String> market) {
        var uri = api.uri("/search", SpotifyApi.paging(page).with("q", words).with("type", type.spotifyName())
                .with("market", market));
        var call = new Call<>("search", uri, api.catalogueReach(market), type.page(),
                node -> Paging.read(node.path(type.member()), page, type.item())).orElse(Page.empty());
        return calls.catalogue(call).map(Function.identity());
    }

    private static String words(String q, SpotifyInputs inputs) {
        var words = q == null ? "" : q.strip();
        inputs.check(words.length() >= SHORTEST && words.length() <= LONGEST, "q",
                "must have from " + SHORTEST + " to " + LONGEST + " characters");
        inputs.line("q", words);
        return words;
    }
}
