package dev.patchbay.discogs.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Search of Discogs' database. Without Discogs: the last good answer, else an empty list that says so. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class SearchResource {

    private final Search search;

    @Inject
    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    public Uni<Answer<Page<SearchResult>>> search(@BeanParam SearchFields fields, @RestQuery String limit,
            @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var page = inputs.page(limit, cursor);
        var query = page.query();
        fields.check(inputs, query);
        inputs.verify();
        return search.find(query, page);
    }
}
