package dev.patchbay.token.secret.store;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.grant.Grants;
import dev.patchbay.token.grant.Requester;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Secrets that a service has been granted: each grant covers all paths below one first level. */
@Path("/secrets/{path:.+}")
@Authenticated
public class SecretResource {

    private final AuditedSecrets secrets;
    private final Grants grants;
    private final Requester requester;

    public record Secret(@NotBlank @Size(max = 16 * 1024) String value) {

        @Override
        public String toString() {
            return "secret";
        }
    }

    @Inject
    SecretResource(AuditedSecrets secrets, Grants grants, Requester requester) {
        this.secrets = secrets;
        this.grants = grants;
        this.requester = requester;
    }

    @GET
    public Uni<Secret> read(@RestPath String path) {
        return secrets.read(requester.service(), granted(path)).onItem().ifNull()
                .failWith(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no such secret."))
                .map(Secret::new);
    }

    @PUT
    public Uni<Void> write(@RestPath String path, @NotNull @Valid Secret secret) {
        return secrets.write(requester.service(), granted(path), secret.value());
    }

    @DELETE
    public Uni<Void> remove(@RestPath String path) {
        return secrets.remove(requester.service(), granted(path));
    }

    private SecretPath granted(String text) {
        var path = new SecretPath(text);
        grants.requireSecrets(requester.service(), path.area());
        return path;
    }
}
