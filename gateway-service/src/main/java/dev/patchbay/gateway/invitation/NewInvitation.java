package dev.patchbay.gateway.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * Told once, to whoever made it.
 *
 * @param invitation the code, a credential, never printed
 */
public record NewInvitation(UUID id, String invitation, Instant expiresAt) {

    @Override
    public String toString() {
        return "invitation " + id;
    }
}
