package dev.patchbay.kit.call;

import java.time.Duration;

import dev.patchbay.edge.outbound.OutboundResponse;
import io.smallrye.mutiny.Uni;

/** One exchange with the provider; fails with {@code OutboundException}. */
interface Transport {

    Uni<OutboundResponse> send(Call<?> call, Credential credential, Duration timeout);
}
