package dev.patchbay.gateway.authentication;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * Who makes a request.
 *
 * @param session the session it is made in; survives the refresh of its tokens
 */
public record SignedIn(UUID account, UUID session, Set<String> roles) implements Principal {

    public SignedIn {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(session, "session");
        roles = Set.copyOf(roles);
    }

    /** @throws UnauthorizedException for a request without credentials */
    public static SignedIn of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new UnauthorizedException();
    }

    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder().setPrincipal(this).addRoles(roles).build();
    }

    @Override
    public String getName() {
        return account.toString();
    }
}
