package dev.patchbay.discogs.catalogue;

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

/** Releases, and how many people have and want them. Without Discogs: the last good answer; else the id alone. */
@Path("/releases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ReleaseResource {

    private static final TypeReference<Release> RELEASE = new TypeReference<>() {
    };
    private static final TypeReference<ReleaseStats> STATS = new TypeReference<>() {
    };

    private final Calls calls;
    private final DiscogsApi api;

    @Inject
    ReleaseResource(Calls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    public Uni<Answer<Release>> release(String id) {
        var inputs = new DiscogsInputs();
        var release = inputs.id(id, ReleaseId::new);
        inputs.verify();
        return calls.catalogue(new Call<>("release", api.priced(release.path()), Reach.NEUTRAL, RELEASE,
                node -> Release.read(node, api.currency())).orElse(Release.idOnly(release)));
    }

    /** Nothing can be said of it without Discogs. */
    @GET
    @Path("/stats")
    public Uni<Answer<ReleaseStats>> stats(String id) {
        var inputs = new DiscogsInputs();
        var release = inputs.id(id, ReleaseId::new);
        inputs.verify();
        return calls.catalogue(new Call<>("release_stats", api.uri(release.path() + "/stats"), Reach.NEUTRAL, STATS,
                ReleaseStats::read));
    }
}
