package dev.patchbay.edge.assertion;

import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * On whose behalf a request is made, as vouched for by the gateway.
 *
 * @param account the Patchbay account
 * @param session the session it was made in; the same across refreshes of its tokens
 * @param assertion what vouches for it, to be passed on to token-service; a credential, never printed
 */
public record Caller(UUID account, String session, Set<String> roles, String assertion) implements Principal {

    public static final String ASSERTION_HEADER = "Patchbay-Assertion";

    public Caller {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(session, "session");
        roles = Set.copyOf(roles);
    }

    /** @throws IllegalStateException if the request was let in without an assertion, which is a mistake of ours */
    public static Caller of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("This endpoint must require an assertion");
    }

    public SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder().setPrincipal(this).addRoles(roles).build();
    }

    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public String toString() {
        return "account " + account;
    }
}
