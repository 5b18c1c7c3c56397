package dev.patchbay.spotify.call;

import java.time.Duration;

import dev.patchbay.edge.outbound.OutboundResponse;
import io.smallrye.mutiny.Uni;

/** One exchange with the provider; fails with {@code OutboundException}. */
interface Transport {

    Uni<OutboundResponse> get(Call<?> call, Credential credential, Duration timeout);
}
