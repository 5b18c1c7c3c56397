package dev.patchbay.token.secret;

import java.util.Base64;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.grant.Grants;
import dev.patchbay.token.grant.Requester;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Keeps other services' small secrets unreadable at rest. What one service sealed, no other can unseal. */
@Path("/")
@Authenticated
public class SealResource {

    private static final String NO_CONTROLS = "\\P{Cntrl}*";
    private static final int MAX_CHARACTERS = 16 * 1024;

    private final AuditedSealing sealing;
    private final Grants grants;
    private final Requester requester;

    /** @param plaintext Base64 */
    public record SealRequest(@NotBlank @Size(max = 200) @Pattern(regexp = NO_CONTROLS) String context,
            @NotBlank @Size(max = MAX_CHARACTERS) String plaintext) {

        @Override
        public String toString() {
            return "seal for " + context;
        }
    }

    public record Sealed(String sealed) {
    }

    public record UnsealRequest(@NotBlank @Size(max = 200) @Pattern(regexp = NO_CONTROLS) String context,
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
    SealResource(AuditedSealing sealing, Grants grants, Requester requester) {
        this.sealing = sealing;
        this.grants = grants;
        this.requester = requester;
    }

    @POST
    @Path("seal")
    public Uni<Sealed> seal(@NotNull @Valid SealRequest request) {
        requireBase64(request.plaintext());
        return sealing.seal(granted(), request.context(), request.plaintext()).map(Sealed::new);
    }

    @POST
    @Path("unseal")
    public Uni<Unsealed> unseal(@NotNull @Valid UnsealRequest request) {
        return sealing.unseal(granted(), request.context(), request.sealed()).onItem().ifNull()
                .failWith(() -> new ProblemException(ErrorCode.CONFLICT,
                        "This was not sealed by this service for this context."))
                .map(Unsealed::new);
    }

    private String granted() {
        var service = requester.service();
        grants.requireSealing(service);
        return service;
    }

    private static void requireBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.VALIDATION_FAILED, "plaintext is not Base64.");
        }
    }
}
