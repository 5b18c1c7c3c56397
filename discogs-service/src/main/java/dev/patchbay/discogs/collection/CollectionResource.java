package dev.patchbay.discogs.collection;

import java.util.List;
import java.util.OptionalInt;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import dev.patchbay.discogs.profile.OwnCalls;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * The account's collection, with what was noted by hand. Without Discogs: the last good answer, else the failure, since an
 * empty collection would look true.
 */
@Path("/collection")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class CollectionResource {

    static final List<String> ORDERS = List.of("label", "artist", "title", "catno", "format", "rating", "added", "year");

    private final OwnCalls calls;
    private final CollectionCalls collection;
    private final NotedFirst notedFirst;
    private final ByHand byHand;
    private final SecurityIdentity identity;

    @Inject
    CollectionResource(OwnCalls calls, CollectionCalls collection, NotedFirst notedFirst, ByHand byHand,
            SecurityIdentity identity) {
        this.calls = calls;
        this.collection = collection;
        this.notedFirst = notedFirst;
        this.byHand = byHand;
        this.identity = identity;
    }

    /** What was noted by hand stands in the folder of all, before the rest. */
    @GET
    public Uni<Answer<Page<CollectionItem>>> items(@RestQuery String folder, @RestQuery String sort, @RestQuery String order,
            @RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var asked = inputs.folder(folder, CollectionCalls.ALL);
        var noted = asked.equals(CollectionCalls.ALL) ? NotedFirst.offset(cursor) : OptionalInt.empty();
        var page = inputs.page(limit, noted.isPresent() ? null : cursor);
        var query = page.query();
        inputs.sort(query, sort, order, ORDERS);
        inputs.verify();
        var items = own(collection.items(asked, query, page));
        return noted.isPresent() ? notedFirst.page(Caller.of(identity).account(), noted.getAsInt(), page, items) : items;
    }

    @GET
    @Path("/folders")
    public Uni<Answer<Page<Folder>>> folders() {
        return own(collection.folders());
    }

    @GET
    @Path("/fields")
    public Uni<Answer<Page<Field>>> fields() {
        return own(collection.fields());
    }

    @GET
    @Path("/value")
    public Uni<Answer<CollectionValue>> value() {
        return own(collection.value());
    }

    /** All copies of one release. */
    @GET
    @Path("/releases/{id}")
    public Uni<Answer<Page<CollectionItem>>> copies(String id, @RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var release = inputs.id(id, ReleaseId::new);
        var page = inputs.page(limit, cursor);
        inputs.verify();
        return own(collection.copies(release, page));
    }

    private <T> Uni<Answer<T>> own(Call<T> call) {
        return calls.read(call).onFailure(ProblemException.class).transform(byHand::offered);
    }
}
