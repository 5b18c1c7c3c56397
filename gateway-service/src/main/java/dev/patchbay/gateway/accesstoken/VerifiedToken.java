package dev.patchbay.gateway.accesstoken;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What a genuine, unexpired access token says. */
public record VerifiedToken(UUID account, UUID session, Set<String> roles, Instant expiresAt) {

    public VerifiedToken {
        roles = Set.copyOf(roles);
    }
}
