package dev.patchbay.gateway.session;

import java.util.Optional;

/**
 * A session that goes on.
 *
 * @param newToken replaces the one that was presented; empty if another request has just replaced it
 */
public record Refreshed(OpenSession session, Optional<RefreshToken> newToken) {
}
