package dev.patchbay.simulators.spotify.accounts;

import java.time.Clock;

import dev.patchbay.simulators.spotify.behaviour.RefreshMode;

/** The refresh grant in its three modes. */
final class RefreshGrant {

    private final Clock clock;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;

    RefreshGrant(Clock clock, RefreshTokens refreshTokens, AccessTokens accessTokens) {
        this.clock = clock;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
    }

    /** The family to which the presented token belongs; in rotate mode the token is spent by this call. */
    TokenFamily redeem(PresentedClient presented, String value, RefreshMode mode) {
        RefreshTokens.Known known = refreshTokens.find(value)
                .filter(token -> token.family().client().equals(presented.client()))
                .orElseThrow(() -> OAuthRefusal.invalidGrant("Invalid refresh token"));
        TokenFamily family = known.family();
        presented.requireProof(family.pkce());
        refuseReuse(known);
        if (mode == RefreshMode.EXPIRED_REFRESH || accessTokens.isRevoked(family)
                || family.outlived(clock.instant())) {
            throw revoked();
        }
        if (mode == RefreshMode.ROTATE) {
            refreshTokens.spend(value);
        }
        return family;
    }

    /** Two holders of one token cannot be told apart, so both lose it (RFC 9700, section 4.14.2). */
    private void refuseReuse(RefreshTokens.Known known) {
        if (known.spent()) {
            refreshTokens.raiseReuseAlarm();
            accessTokens.revokeFamily(known.family().id());
            throw revoked();
        }
    }

    private static OAuthRefusal revoked() {
        return OAuthRefusal.invalidGrant("Refresh token revoked");
    }
}
