package dev.patchbay.gateway.signin;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

import dev.patchbay.gateway.account.AccountView;
import dev.patchbay.gateway.account.Accounts;
import dev.patchbay.gateway.account.VerifiedAccount;
import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.client.ClientAddresses;
import dev.patchbay.gateway.throttle.Origin;
import dev.patchbay.gateway.throttle.SignInThrottle;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

/**
 * A new password for whoever knows the old one. A stolen bearer token does not suffice, and cannot guess faster than anybody.
 */
@Path("/api/auth/password")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PasswordResource {

    private final Accounts accounts;
    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final ClientAddresses addresses;
    private final SecurityIdentity identity;

    @Inject
    PasswordResource(Accounts accounts, SignIn signIn, SignInThrottle throttle, ClientAddresses addresses,
            SecurityIdentity identity) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.throttle = throttle;
        this.addresses = addresses;
        this.identity = identity;
    }

    @POST
    @Operation(summary = "Change the password, sign out everywhere, and sign in here again")
    public Uni<RestResponse<SignInAnswer>> change(
            @NotNull(message = "is missing: send JSON with old_password and new_password") @Valid PasswordChange body,
            @Context HttpServerRequest request) {
        var address = addresses.prefixOf(request);
        return accounts.find(SignedIn.of(identity).account()).chain(account -> proven(account, body, address))
                .chain(proven -> accounts.changePassword(proven, body.newPassword()))
                .chain(changed -> signIn.begin(changed, Status.OK));
    }

    private Uni<VerifiedAccount> proven(AccountView account, PasswordChange change, String address) {
        return throttle.attempt(new Origin(account.username(), address),
                () -> accounts.authenticate(account.username(), change.oldPassword()));
    }
}
