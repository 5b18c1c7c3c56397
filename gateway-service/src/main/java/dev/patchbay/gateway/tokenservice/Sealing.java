package dev.patchbay.gateway.tokenservice;

import java.util.Base64;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.patchbay.gateway.tokenservice.TokenServiceClient.Plain;
import dev.patchbay.gateway.tokenservice.TokenServiceClient.Sealed;
import io.smallrye.mutiny.Uni;

/** Small secrets of the gateway, encrypted by token-service and bound to the gateway and a context. */
@Singleton
public class Sealing {

    private final TokenServiceClient client;

    @Inject
    Sealing(@RestClient TokenServiceClient client) {
        this.client = client;
    }

    public Uni<String> seal(String context, byte[] secret) {
        return client.seal(new Plain(context, Base64.getEncoder().encodeToString(secret))).map(Sealed::sealed);
    }

    /** Fails if it was sealed under another context, by another service, or with keys that token-service has no more. */
    public Uni<byte[]> unseal(String context, String sealed) {
        return client.unseal(new Sealed(context, sealed)).map(opened -> Base64.getDecoder().decode(opened.plaintext()));
    }
}
