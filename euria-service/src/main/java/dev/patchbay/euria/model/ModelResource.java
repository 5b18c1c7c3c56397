package dev.patchbay.euria.model;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.euria.key.EuriaKeys;
import dev.patchbay.euria.key.Misconfigured;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.CallPipeline;
import dev.patchbay.kit.operation.Page;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** The models on offer. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class ModelResource {

    private final CallPipeline pipeline;
    private final Models models;
    private final EuriaKeys keys;
    private final SecurityIdentity identity;

    @Inject
    ModelResource(CallPipeline pipeline, Models models, EuriaKeys keys, SecurityIdentity identity) {
        this.pipeline = pipeline;
        this.models = models;
        this.keys = keys;
        this.identity = identity;
    }

    @GET
    public Uni<Answer<Page<Model>>> models() {
        var caller = Caller.of(identity);
        return pipeline.run(models.call(), caller.account(), keys.of(caller)).onFailure(Misconfigured::path)
                .transform(thrown -> Misconfigured.problem("models", 404));
    }
}
