package dev.patchbay.kit.health;

import dev.patchbay.edge.outbound.OutboundResponse;
import io.smallrye.mutiny.Uni;

/** One request that shows whether anybody is there; fails with {@code OutboundException}. */
interface Probe {

    Uni<OutboundResponse> send();
}
