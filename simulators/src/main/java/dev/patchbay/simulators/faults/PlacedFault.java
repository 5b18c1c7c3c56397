package dev.patchbay.simulators.faults;

import java.util.Random;

import dev.patchbay.simulators.exchange.Exchange;
import io.vertx.core.json.JsonObject;

/** A fault in place on a target, with the calls it may still hit. */
final class PlacedFault {

    private final FaultDefinition definition;
    private final Random random;
    private int remaining;

    PlacedFault(FaultDefinition definition, long seed) {
        this.definition = definition;
        this.random = new Random(seed);
        this.remaining = definition.times();
    }

    Fault fault() {
        return definition.fault();
    }

    /** Whether this call is hit; a hit is used up. */
    boolean hits(Exchange exchange) {
        boolean hit = exchange.path().startsWith(definition.pathPrefix()) && concerns(exchange)
                && random.nextDouble() < definition.probability();
        if (hit && remaining != Integer.MAX_VALUE) {
            remaining--;
        }
        return hit;
    }

    boolean usedUp() {
        return remaining == 0;
    }

    JsonObject toJson() {
        JsonObject json = definition.source().copy();
        return remaining == Integer.MAX_VALUE ? json : json.put("remaining", remaining);
    }

    private boolean concerns(Exchange exchange) {
        return switch (fault()) {
            case Fault.InvalidGrant _ -> "refresh_token".equals(exchange.grantType());
            case Fault.InvalidClient _ -> exchange.grantType() != null;
            default -> true;
        };
    }
}
