package dev.patchbay.simulators.exchange;

import io.vertx.ext.web.RoutingContext;

/** What a simulated provider answers to one kind of call. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(RoutingContext call);
}
