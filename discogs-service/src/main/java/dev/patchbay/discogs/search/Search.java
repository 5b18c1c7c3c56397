package dev.patchbay.discogs.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.DiscogsPage;
import dev.patchbay.discogs.wire.Paging;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.operation.Query;
import io.smallrye.mutiny.Uni;

/** Finds things in Discogs' database, for clients and for what people noted by hand. */
@Singleton
public class Search {

    private static final TypeReference<Page<SearchResult>> RESULTS = new TypeReference<>() {
    };

    private final Calls calls;
    private final DiscogsApi api;

    @Inject
    Search(Calls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    /** @param query with the page that is asked for */
    public Uni<Answer<Page<SearchResult>>> find(Query query, DiscogsPage page) {
        return calls.catalogue(new Call<>("search", api.uri("/database/search", query), Reach.NEUTRAL, RESULTS,
                node -> Paging.read(node, "results", page, SearchResult::read)).orElse(Page.empty()));
    }
}
