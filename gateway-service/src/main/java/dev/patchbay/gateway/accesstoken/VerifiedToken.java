package dev.patchbay.gateway.accesstoken;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a genuine, unexpired access token says.
 *
 * @param keyId of the key that it is signed with
 */
public record VerifiedToken(UUID account, UUID session, Set<String> roles, Instant expiresAt,
        String keyId) {

    public VerifiedToken {
        roles = Set.copyOf(roles);
    }
}
