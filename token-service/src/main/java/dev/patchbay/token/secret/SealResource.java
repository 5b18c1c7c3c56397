package dev.patchbay.token.secret;

import java.util.Base64;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.grant.Grants;
import dev.patchbay.token.grant.Requester;
import io.quarkus.security.Authenticated;

/** Keeps other services' small secrets unreadable at rest. What one service sealed, no other can unseal. */
@Path("/")
@Authenticated
public class SealResource {

    private static final int MAX_CHARACTERS = 16 * 1024;

    private final Sealer sealer;
    private final Grants grants;
    private final Requester requester;

    /** @param plaintext Base64 */
    public record SealRequest(@NotBlank @Size(max = 200) String context,
            @NotBlank @Size(max = MAX_CHARACTERS) String plaintext) {

        @Override
        public String toString() {
            return "seal for " + context;
        }
    }

    public record Sealed(String sealed) {
    }

    public record UnsealRequest(@NotBlank @Size(max = 200) String context,
            @NotBlank @Size(max = 2 * MAX_CHARACTERS) String sealed) {
    }

    /** @param plaintext Base64 */
    public record Unsealed(String plaintext) {

        @Override
        public String toString() {
            return "unsealed";
        }
    }

    @Inject
    SealResource(Sealer sealer, Grants grants, Requester requester) {
        this.sealer = sealer;
        this.grants = grants;
        this.requester = requester;
    }

    @POST
    @Path("seal")
    public Sealed seal(@NotNull @Valid SealRequest request) {
        requireBase64(request.plaintext());
        return new Sealed(sealer.seal(request.plaintext(), context(request.context())));
    }

    @POST
    @Path("unseal")
    public Unsealed unseal(@NotNull @Valid UnsealRequest request) {
        try {
            return new Unsealed(sealer.open(request.sealed(), context(request.context())));
        } catch (SealBrokenException e) {
            throw new ProblemException(ErrorCode.CONFLICT, "This was not sealed by this service for this context.");
        }
    }

    private SealContext context(String context) {
        var service = requester.service();
        grants.requireSealing(service);
        return SealContext.of("sealed", service, context);
    }

    private static void requireBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.VALIDATION_FAILED, "plaintext is not Base64.");
        }
    }
}
