package dev.patchbay.token.apikey;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.activation.Activated;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.grant.ConnectionAccess;
import dev.patchbay.token.provider.Providers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Connecting by a key that somebody made at the provider: an API key, or a personal access token. */
@Path("/connections/{provider}/keys")
@Authenticated
public class KeyResource {

    private final ConnectionAccess access;
    private final Providers providers;
    private final KeyConnections connections;

    /**
     * @param key printable ASCII without spaces, since it has to fit into a header
     * @param account whose key it is, as the provider told when it was tried
     */
    public record KeyRequest(
            @NotNull @Size(max = 500) @Pattern(regexp = "[\\x21-\\x7e]+", message = "must be printable ASCII without spaces") String key,
            @NotNull ProviderAccount account) {

        @Override
        public String toString() {
            return "key";
        }
    }

    @Inject
    KeyResource(ConnectionAccess access, Providers providers, KeyConnections connections) {
        this.access = access;
        this.providers = providers;
        this.connections = connections;
    }

    /** Replaces what is connected of the same account; 409 if another one is. */
    @POST
    @ResponseStatus(201)
    public Uni<ConnectionStatus> connect(@RestPath String provider, @NotNull @Valid KeyRequest request) {
        var connection = access.require(provider);
        if (!providers.require(provider).takesKeys()) {
            throw new ProblemException(ErrorCode.VALIDATION_FAILED, provider + " cannot be connected by a key here.");
        }
        return connections.connect(access.service(), connection, Tokens.key(request.key()), request.account())
                .map(Activated::orConflict);
    }
}
