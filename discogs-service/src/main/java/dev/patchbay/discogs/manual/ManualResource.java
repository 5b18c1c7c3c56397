package dev.patchbay.discogs.manual;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.collection.Copy;
import dev.patchbay.discogs.search.SearchResult;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.idempotency.Idempotency;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** What people note by hand while Discogs is away or does not know it. Needs neither Discogs nor a connection to it. */
@Path("/collection/manual")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class ManualResource {

    private static final TypeReference<ManualEntry> ENTRY = new TypeReference<>() {
    };
    private static final TypeReference<Copy> COPY = new TypeReference<>() {
    };
    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final ManualEntries entries;
    private final Matching matching;
    private final Idempotency idempotency;
    private final SecurityIdentity identity;

    record Match(Long releaseId) {
    }

    @Inject
    ManualResource(ManualEntries entries, Matching matching, Idempotency idempotency, SecurityIdentity identity) {
        this.entries = entries;
        this.matching = matching;
        this.idempotency = idempotency;
        this.identity = identity;
    }

    @GET
    public Uni<Page<ManualEntry>> list(@RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var page = inputs.page(limit, cursor, USUAL, MOST);
        inputs.verify();
        return entries.page(account(), page).map(found -> found.size() > page.limit()
                ? new Page<>(found.subList(0, page.limit()), page.next())
                : new Page<>(found, null));
    }

    @POST
    @ResponseStatus(201)
    public Uni<ManualEntry> note(EntryText text, @HeaderParam(Idempotency.HEADER) String key) {
        var inputs = new DiscogsInputs();
        var noted = text == null ? EntryText.NONE : text;
        noted.checkNew(inputs);
        inputs.verify();
        var account = account();
        return idempotency.once(account, key, "note_entry", noted, ENTRY, () -> entries.note(account, noted));
    }

    @GET
    @Path("/{id}")
    public Uni<ManualEntry> one(String id) {
        return entries.one(account(), id(id));
    }

    @PATCH
    @Path("/{id}")
    public Uni<ManualEntry> change(String id, EntryText change) {
        var inputs = new DiscogsInputs();
        var asked = change == null ? EntryText.NONE : change;
        asked.check(inputs);
        inputs.verify();
        return entries.change(account(), id(id), asked);
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(String id) {
        return entries.remove(account(), id(id));
    }

    /** Releases at Discogs that it could be. */
    @GET
    @Path("/{id}/matches")
    public Uni<Answer<Page<SearchResult>>> matches(String id, @RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var page = inputs.page(limit, cursor);
        inputs.verify();
        return matching.candidates(account(), id(id), page);
    }

    /** Adds the release to the collection and removes the entry. */
    @POST
    @Path("/{id}/match")
    @ResponseStatus(201)
    public Uni<Copy> match(String id, Match match, @HeaderParam(Idempotency.HEADER) String key) {
        var inputs = new DiscogsInputs();
        var release = inputs.id("release_id", match == null ? null : match.releaseId(), ReleaseId::new);
        inputs.verify();
        var account = account();
        var entry = id(id);
        return idempotency.once(account, key, "match_entry " + entry, match, COPY,
                () -> matching.match(account, entry, release));
    }

    private UUID account() {
        return Caller.of(identity).account();
    }

    /** What is no id at all is nobody's entry. */
    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no entry of yours by this id.");
        }
    }
}
