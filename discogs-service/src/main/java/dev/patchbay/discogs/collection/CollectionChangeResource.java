package dev.patchbay.discogs.collection;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.idempotency.Idempotency;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Changes of the account's collection. What creates something can be repeated under an {@code Idempotency-Key}. */
@Path("/collection")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class CollectionChangeResource {

    private static final TypeReference<Folder> FOLDER = new TypeReference<>() {
    };
    private static final TypeReference<Copy> COPY = new TypeReference<>() {
    };
    private static final int LONGEST_NAME = 100;

    private final CollectionChanges changes;
    private final ByHand byHand;
    private final Idempotency idempotency;
    private final SecurityIdentity identity;

    record NewFolder(String name) {
    }

    /** @param folderId null for none in particular */
    record NewCopy(Long releaseId, Long folderId) {
    }

    /** What is null stays as it is; a rating of 0 takes it away. */
    record CopyChange(Long folderId, Integer rating) {
    }

    @Inject
    CollectionChangeResource(CollectionChanges changes, ByHand byHand, Idempotency idempotency, SecurityIdentity identity) {
        this.changes = changes;
        this.byHand = byHand;
        this.idempotency = idempotency;
        this.identity = identity;
    }

    @POST
    @Path("/folders")
    @ResponseStatus(201)
    public Uni<Folder> createFolder(NewFolder folder, @HeaderParam(Idempotency.HEADER) String key) {
        var inputs = new DiscogsInputs();
        var name = inputs.requiredText("name", folder == null ? null : folder.name(), LONGEST_NAME);
        inputs.verify();
        return idempotency.once(Caller.of(identity).account(), key, "create_folder", folder, FOLDER,
                () -> changes.createFolder(name));
    }

    @POST
    @Path("/releases")
    @ResponseStatus(201)
    public Uni<Copy> add(NewCopy copy, @HeaderParam(Idempotency.HEADER) String key) {
        var inputs = new DiscogsInputs();
        var release = inputs.id("release_id", copy == null ? null : copy.releaseId(), ReleaseId::new);
        var folder = folder(copy == null ? null : copy.folderId(), inputs);
        inputs.verify();
        return idempotency.once(Caller.of(identity).account(), key, "add_release", copy, COPY,
                () -> changes.add(release, folder == null ? CollectionChanges.UNCATEGORIZED : folder)
                        .onFailure(ProblemException.class).transform(byHand::offered));
    }

    /** @param folder that the copy lies in now */
    @PATCH
    @Path("/releases/{id}/instances/{instance}")
    public Uni<Void> change(String id, String instance, @RestQuery String folder, CopyChange change) {
        var inputs = new DiscogsInputs();
        var copy = copy(id, instance, folder, inputs);
        var wanted = wanted(change, inputs);
        inputs.verify();
        return changes.change(copy, wanted);
    }

    /** @param folder that the copy lies in */
    @DELETE
    @Path("/releases/{id}/instances/{instance}")
    public Uni<Void> remove(String id, String instance, @RestQuery String folder) {
        var inputs = new DiscogsInputs();
        var copy = copy(id, instance, folder, inputs);
        inputs.verify();
        return changes.remove(copy);
    }

    private static Map<String, Object> wanted(CopyChange change, DiscogsInputs inputs) {
        var asked = change == null ? new CopyChange(null, null) : change;
        inputs.check(asked.folderId() != null || asked.rating() != null, "rating", "must be there, or folder_id");
        inputs.rating(asked.rating());
        var wanted = new HashMap<String, Object>();
        var folder = folder(asked.folderId(), inputs);
        if (folder != null) {
            wanted.put("folder_id", folder);
        }
        if (asked.rating() != null) {
            wanted.put("rating", asked.rating());
        }
        return wanted;
    }

    /** The folder of all holds nothing by itself. */
    private static Long folder(Long id, DiscogsInputs inputs) {
        return id == null ? null : inputs.id("folder_id", id, Long::valueOf);
    }

    /** Null if something is wrong; then the request is refused. */
    private static Copy copy(String id, String instance, String folder, DiscogsInputs inputs) {
        var release = inputs.id(id, ReleaseId::new);
        var number = inputs.<Long> id("instance", instance, Long::valueOf);
        var present = inputs.<Long> id("folder", folder, Long::valueOf);
        return release == null || number == null || present == null ? null : new Copy(release, number, present);
    }
}
