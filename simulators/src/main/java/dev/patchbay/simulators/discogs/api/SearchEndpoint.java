package dev.patchbay.simulators.discogs.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.patchbay.simulators.discogs.behaviour.Behaviour;
import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.discogs.search.SearchIndex;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;

/** {@code GET /database/search}, which wants to know who asks. */
final class SearchEndpoint {

    private static final List<String> TYPES = List.of("release", "master", "artist", "label");

    private final SearchIndex index;
    private final Behaviour behaviour;

    SearchEndpoint(Catalogue catalogue, Behaviour behaviour) {
        index = new SearchIndex(catalogue);
        this.behaviour = behaviour;
    }

    void mount(ApiRoutes routes) {
        routes.on(HttpMethod.GET, "/database/search", this::search);
    }

    private Answer search(DiscogsCall call) {
        if (!call.caller().isAuthenticated()) {
            throw DiscogsProblem.unauthenticated();
        }
        requireEasy();
        call.choice("type", TYPES);
        Map<String, String> query = new LinkedHashMap<>();
        SearchIndex.PARAMETERS.forEach(name -> call.parameter(name).ifPresent(value -> query.put(name, value)));
        SearchJson json = new SearchJson(call.links());
        return Paging.of(call).answer("results", index.find(query), json::result);
    }

    private void requireEasy() {
        switch (behaviour.searches()) {
            case TOO_SLOW -> throw DiscogsProblem.queryTimeExceeded();
            case MALFORMED -> throw DiscogsProblem.malformedQuery();
            case FOUND -> {
                // the usual
            }
        }
    }
}
