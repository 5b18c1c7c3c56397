package dev.patchbay.gateway.restoration;

import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.correlation.CorrelationClientFilter;
import dev.patchbay.edge.problem.ProblemResponseMapper;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "token-service")
@OidcClientFilter
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(CorrelationClientFilter.class)
interface RestorationClient {

    @POST
    @Path("/connections/{provider}/restoration")
    Uni<ConnectionStatus> restore(@RestPath String provider, @HeaderParam(Caller.ASSERTION_HEADER) String assertion,
            Order order);

    /** @param account whose connection it is */
    record Order(UUID account) {
    }
}
