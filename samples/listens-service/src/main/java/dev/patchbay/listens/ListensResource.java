package dev.patchbay.listens;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Cursor;
import dev.patchbay.kit.operation.Inputs;
import dev.patchbay.kit.operation.Json;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.operation.Query;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** One search, one list. Search falls back to an empty list that says so; the account's own listens fail instead. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ListensResource {

    private static final TypeReference<Page<Artist>> ARTISTS = new TypeReference<>() {
    };
    private static final TypeReference<Page<Listen>> LISTENS = new TypeReference<>() {
    };
    private static final String BEFORE = "before";

    private final Calls calls;
    private final ListensConfig config;

    @Inject
    ListensResource(Calls calls, ListensConfig config) {
        this.calls = calls;
        this.config = config;
    }

    @GET
    @Path("/search")
    public Uni<Answer<Page<Artist>>> search(@RestQuery String q) {
        var inputs = new Inputs();
        inputs.check(q != null && !q.isBlank() && q.length() <= 200, "q", "must have from 1 to 200 characters");
        inputs.verify();
        return calls.catalogue(new Call<>("search", uri("/1/artist/search", new Query().with("q", q)), Reach.NEUTRAL, ARTISTS,
                node -> new Page<>(Json.requiredList(node, "artists", Artist::read), null)).orElse(Page.empty()));
    }

    @GET
    @Path("/listens")
    public Uni<Answer<Page<Listen>>> listens(@RestQuery String limit, @RestQuery String cursor) {
        var inputs = new Inputs();
        var count = inputs.limit(limit, 25, 100);
        var before = Optional.ofNullable(cursor).map(sent -> Cursor.value(BEFORE, sent).orElse(0));
        inputs.check(before.isEmpty() || before.get() > 0, "cursor", "must be a next_cursor of an earlier answer");
        inputs.verify();
        var query = new Query().with("count", count).with("max_ts", before);
        return calls.personal(new Call<>("listens", uri("/1/user/listens", query), Reach.PERSONAL, LISTENS,
                node -> page(Json.requiredList(node.path("payload"), "listens", Listen::read), count)));
    }

    private static Page<Listen> page(List<Listen> listens, int count) {
        return new Page<>(listens, listens.size() < count ? null
                : Cursor.of(BEFORE, listens.getLast().listenedAt().getEpochSecond()));
    }

    private URI uri(String path, Query query) {
        return URI.create(config.apiUrl() + path + query);
    }
}
