package dev.patchbay.euria.description;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.correlation.Correlation;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Contexts that outlive the request which began a description. */
@Singleton
class Contexts {

    private final Vertx vertx;

    @Inject
    Contexts(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Under the correlation id of whoever asks. */
    Context create() {
        var origin = Correlation.current();
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.runOnContext(ignored -> Correlation.start(origin));
        return context;
    }
}
