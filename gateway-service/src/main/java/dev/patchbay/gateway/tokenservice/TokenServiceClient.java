package dev.patchbay.gateway.tokenservice;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import dev.patchbay.edge.correlation.CorrelationClientFilter;
import dev.patchbay.edge.problem.ProblemResponseMapper;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "token-service")
@OidcClientFilter
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(CorrelationClientFilter.class)
interface TokenServiceClient {

    @POST
    @Path("/seal")
    Uni<Sealed> seal(Plain plain);

    @POST
    @Path("/unseal")
    Uni<Opened> unseal(Sealed sealed);

    record Plain(String context, String plaintext) {
        @Override
        public String toString() {
            return context;
        }
    }

    /** @param context absent in answers */
    record Sealed(String context, String sealed) {
    }

    record Opened(String plaintext) {
        @Override
        public String toString() {
            return "an opened secret";
        }
    }
}
