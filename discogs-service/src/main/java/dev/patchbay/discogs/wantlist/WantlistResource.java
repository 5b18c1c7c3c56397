package dev.patchbay.discogs.wantlist;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.profile.OwnCalls;
import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.Paging;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** What the account looks for. Without Discogs: the last good answer, else the failure. */
@Path("/wantlist")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
class WantlistResource {

    private static final TypeReference<Page<Want>> WANTS = new TypeReference<>() {
    };
    private static final int LONGEST_NOTES = 500;

    private final OwnCalls calls;
    private final DiscogsApi api;

    /** What is null stays as it is; a rating of 0, and empty notes, take away what there is. */
    record WantChange(String notes, Integer rating) {

        static final WantChange NONE = new WantChange(null, null);
    }

    @Inject
    WantlistResource(OwnCalls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    public Uni<Answer<Page<Want>>> wants(@RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var page = inputs.page(limit, cursor);
        inputs.verify();
        return calls.read(new Call<>("wantlist", api.own("wants", page.query()), Reach.PERSONAL, WANTS,
                node -> Paging.read(node, "wants", page, Want::read)));
    }

    /** Looks for it, be it already so. */
    @PUT
    @Path("/{id}")
    public Uni<Want> put(String id, WantChange want) {
        return changed("put_want", HttpMethod.PUT, id, want);
    }

    @PATCH
    @Path("/{id}")
    public Uni<Want> change(String id, WantChange want) {
        return changed("change_want", HttpMethod.POST, id, want);
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(String id) {
        var inputs = new DiscogsInputs();
        var release = inputs.id(id, ReleaseId::new);
        inputs.verify();
        Call<Void> call = Call.write("remove_want", HttpMethod.DELETE, api.own("wants/" + release.value()), null,
                node -> null);
        return calls.change(call).map(Answer::value);
    }

    private Uni<Want> changed(String operation, HttpMethod method, String id, WantChange want) {
        var inputs = new DiscogsInputs();
        var release = inputs.id(id, ReleaseId::new);
        var members = members(want == null ? WantChange.NONE : want, inputs);
        inputs.verify();
        return calls.change(Call.write(operation, method, api.own("wants/" + release.value()), members.toBuffer(), Want::read))
                .map(Answer::value);
    }

    private static JsonObject members(WantChange want, DiscogsInputs inputs) {
        inputs.rating(want.rating());
        inputs.check(want.notes() == null || want.notes().length() <= LONGEST_NOTES, "notes",
                "must have at most " + LONGEST_NOTES + " characters");
        inputs.lines("notes", want.notes());
        var members = new JsonObject();
        if (want.notes() != null) {
            members.put("notes", want.notes());
        }
        return want.rating() == null ? members : members.put("rating", want.rating());
    }
}
