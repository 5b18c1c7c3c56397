package dev.patchbay.discogs.catalogue;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.MasterId;
import dev.patchbay.discogs.wire.Paging;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Masters and their editions. Without Discogs: the last good answer; else the id alone, or for a list the failure. */
@Path("/masters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class MasterResource {

    private static final TypeReference<Master> MASTER = new TypeReference<>() {
    };
    private static final TypeReference<Page<Version>> VERSIONS = new TypeReference<>() {
    };
    private static final List<String> ORDERS = List.of("released", "title", "format", "label", "catno", "country");
    private static final int LONGEST = 100;

    private final Calls calls;
    private final DiscogsApi api;

    @Inject
    MasterResource(Calls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    public Uni<Answer<Master>> master(String id) {
        var inputs = new DiscogsInputs();
        var master = inputs.id(id, MasterId::new);
        inputs.verify();
        return calls.catalogue(new Call<>("master", api.uri(master.path()), Reach.NEUTRAL, MASTER, Master::read)
                .orElse(Master.idOnly(master)));
    }

    /** Of some format, label, country or date of release, if one is named. */
    @GET
    @Path("/versions")
    public Uni<Answer<Page<Version>>> versions(String id, @RestQuery String format, @RestQuery String label,
            @RestQuery String country, @RestQuery String released, @RestQuery String sort, @RestQuery String order,
            @RestQuery String limit, @RestQuery String cursor) {
        var inputs = new DiscogsInputs();
        var master = inputs.id(id, MasterId::new);
        var page = inputs.page(limit, cursor);
        var query = page.query().with("format", Optional.ofNullable(inputs.text("format", format, LONGEST)))
                .with("label", Optional.ofNullable(inputs.text("label", label, LONGEST)))
                .with("country", Optional.ofNullable(inputs.text("country", country, LONGEST)))
                .with("released", Optional.ofNullable(inputs.text("released", released, LONGEST)));
        inputs.sort(query, sort, order, ORDERS);
        inputs.verify();
        return calls.catalogue(new Call<>("master_versions", api.uri(master.path() + "/versions", query), Reach.NEUTRAL,
                VERSIONS, node -> Paging.read(node, "versions", page, Version::read)));
    }
}
