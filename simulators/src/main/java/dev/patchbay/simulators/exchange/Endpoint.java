package dev.patchbay.simulators.exchange;

import io.vertx.ext.web.RoutingContext;

/** What a simulated provider answers to one kind of call. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(RoutingContext call);

    /** Answers without any fault. Only an endpoint that writes its answer bit by bit has a way of its own. */
    default void complete(Exchange exchange) {
        exchange.send(answer(exchange.call()));
    }
}
