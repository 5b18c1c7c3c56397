package dev.patchbay.token.renewal;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.token.credential.AccessCredential;
import dev.patchbay.token.grant.ConnectionAccess;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Access tokens for services that go on for a person who is not there, and so have no assertion to show. */
@Path("/connections/{provider}/background/access-token")
@Authenticated
public class BackgroundTokenResource {

    private final ConnectionAccess access;
    private final BackgroundTokens tokens;

    /**
     * @param account whose connection it is
     * @param rejectedVersion of the token that the provider answered with 401, if one was
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record BackgroundTokenRequest(@NotNull UUID account, Long rejectedVersion) {
    }

    @Inject
    BackgroundTokenResource(ConnectionAccess access, BackgroundTokens tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    /**
     * As {@code POST /connections/{provider}/access-token} answers the person. 403 unless the service has a grant for the
     * provider and the grant {@code background}.
     */
    @POST
    public Uni<AccessCredential> token(@RestPath String provider, @Valid @NotNull BackgroundTokenRequest request) {
        var connection = access.requireInBackground(provider, request.account());
        return tokens.token(access.service(), connection, request.rejectedVersion());
    }
}
