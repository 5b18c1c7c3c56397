package dev.patchbay.gateway.session;

/**
 * A session that goes on.
 *
 * @param token replaces the one that was presented; the same for all who presented that one at the same time
 */
public record Refreshed(OpenSession session, RefreshToken token) {
}
