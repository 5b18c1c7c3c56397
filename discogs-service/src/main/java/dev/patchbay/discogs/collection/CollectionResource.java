package dev.patchbay.discogs.collection;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.operation.Calls;
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

    private static final Logger LOG = Logger.getLogger(CollectionResource.class);
    static final List<String> ORDERS = List.of("label", "artist", "title", "catno", "format", "rating", "added", "year");

    private final Calls calls;
    private final CollectionCalls collection;
    private final NotedByHand manual;
    private final SecurityIdentity identity;

    @Inject
    CollectionResource(Calls calls, CollectionCalls collection, NotedByHand manual, SecurityIdentity identity) {
        this.calls = calls;
        this.collection = collection;
        this.manual = manual;
        this.identity = identity;
    }

    /** What was noted by hand stands on the first page of the folder of all, before the rest. */
    @GET
    public Uni<Answer<Page<CollectionItem>>> items(@RestQuery String folder, @RestQuery String sort, @RestQuery String order,
            @RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var asked = inputs.folder(folder, CollectionCalls.ALL);
        var page = inputs.page(limit, cursor);
        var query = page.query();
        inputs.sort(query, sort, order, ORDERS);
        inputs.verify();
        var items = own(collection.items(asked, query, page));
        return page.first() && asked.equals(CollectionCalls.ALL) ? items.flatMap(this::withManual) : items;
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
        return calls.personal(call).onFailure(ProblemException.class)
                .transform(ByHand::offered);
    }

    private Uni<Answer<Page<CollectionItem>>> withManual(Answer<Page<CollectionItem>> answer) {
        return manual.items(Caller.of(identity).account())
                .map(noted -> new Answer<>(merged(noted, answer.value()), answer.meta()))
                .onFailure().recoverWithItem(failure -> withoutManual(answer, failure));
    }

    private static <T> Answer<T> withoutManual(Answer<T> answer, Throwable failure) {
        LOG.warnf("What was noted by hand is missing in a collection: %s", failure);
        return new Answer<>(answer.value(), answer.meta().lacking(NotedByHand.MISSING));
    }

    private static Page<CollectionItem> merged(List<CollectionItem> noted, Page<CollectionItem> page) {
        var items = new ArrayList<>(noted);
        items.addAll(page.items());
        return new Page<>(items, page.nextCursor());
    }
}
