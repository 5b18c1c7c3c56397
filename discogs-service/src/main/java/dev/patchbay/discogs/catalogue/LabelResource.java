package dev.patchbay.discogs.catalogue;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.LabelId;
import dev.patchbay.discogs.wire.Paging;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Labels and what they released. Without Discogs: the last good answer; else the id alone, or for a list the failure. */
@Path("/labels/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class LabelResource {

    private static final TypeReference<Label> LABEL = new TypeReference<>() {
    };
    private static final TypeReference<Page<LabelRelease>> RELEASES = new TypeReference<>() {
    };

    private final Calls calls;
    private final DiscogsApi api;

    @Inject
    LabelResource(Calls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    public Uni<Answer<Label>> label(String id) {
        var inputs = new DiscogsInputs();
        var label = inputs.id(id, LabelId::new);
        inputs.verify();
        return calls.catalogue(new Call<>("label", api.uri(label.path()), Reach.NEUTRAL, LABEL, Label::read)
                .orElse(Label.idOnly(label)));
    }

    @GET
    @Path("/releases")
    public Uni<Answer<Page<LabelRelease>>> releases(String id, @RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var label = inputs.id(id, LabelId::new);
        var page = inputs.page(limit, cursor);
        inputs.verify();
        return calls.catalogue(new Call<>("label_releases", api.uri(label.path() + "/releases", page.query()), Reach.NEUTRAL,
                RELEASES, node -> Paging.read(node, "releases", page, LabelRelease::read)));
    }
}
