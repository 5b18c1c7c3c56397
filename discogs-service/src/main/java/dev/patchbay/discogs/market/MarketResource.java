package dev.patchbay.discogs.market;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The marketplace. Without Discogs: the last good answer, else the failure. */
@Path("/marketplace")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class MarketResource {

    private static final TypeReference<MarketStats> STATS = new TypeReference<>() {
    };

    private final Calls calls;
    private final DiscogsApi api;

    @Inject
    MarketResource(Calls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    @Path("/stats/{id}")
    public Uni<Answer<MarketStats>> stats(String id) {
        var inputs = new DiscogsInputs();
        var release = inputs.id(id, ReleaseId::new);
        inputs.verify();
        return calls.catalogue(new Call<>("market_stats", api.priced("/marketplace/stats/" + release.value()), Reach.NEUTRAL,
                STATS, MarketStats::read));
    }
}
