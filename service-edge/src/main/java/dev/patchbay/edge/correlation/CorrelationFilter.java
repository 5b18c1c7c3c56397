package dev.patchbay.edge.correlation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Runs before everything else, so that refusals of other filters have an id too. */
@ApplicationScoped
class CorrelationFilter {

    private static final int FIRST = Integer.MAX_VALUE - 10;

    void register(@Observes Filters filters) {
        filters.register(CorrelationFilter::correlate, FIRST);
    }

    private static void correlate(RoutingContext context) {
        var id = Correlation.start(context.request().getHeader(Correlation.HEADER));
        context.request().headers().set(Correlation.HEADER, id);
        context.response().putHeader(Correlation.HEADER, id);
        context.next();
    }
}
