package dev.patchbay.token.renewal;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Statuses;
import dev.patchbay.token.credential.AccessCredential;
import dev.patchbay.token.grant.ConnectionAccess;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Access tokens for the services that call a provider on a person's behalf. */
@Path("/connections/{provider}")
@Authenticated
public class AccessTokenResource {

    private final ConnectionAccess access;
    private final AccessTokens tokens;
    private final Connections connections;
    private final Statuses statuses;

    /** @param rejectedVersion of the token that the provider answered with 401, if one was */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record TokenRequest(Long rejectedVersion) {
    }

    @Inject
    AccessTokenResource(ConnectionAccess access, AccessTokens tokens, Connections connections, Statuses statuses) {
        this.access = access;
        this.tokens = tokens;
        this.connections = connections;
        this.statuses = statuses;
    }

    @POST
    @Path("access-token")
    public Uni<AccessCredential> token(@RestPath String provider, TokenRequest request) {
        return tokens.token(access.require(provider), request == null ? null : request.rejectedVersion());
    }

    /** Renews by hand, whatever the expiry. What cannot be renewed stays as it is. */
    @POST
    @Path("refresh")
    public Uni<ConnectionStatus> refresh(@RestPath String provider) {
        var connection = access.require(provider);
        return tokens.renew(connection).flatMap(renewed -> status(connection)
                .map(status -> renewed ? status.asRefreshed() : status));
    }

    private Uni<ConnectionStatus> status(ConnectionKey connection) {
        return Panache.withSession(() -> connections.find(connection)).map(statuses::of);
    }
}
