package dev.patchbay.simulators.spotify.behaviour;

/** What the token endpoint does with refresh tokens. */
public enum RefreshMode {
    /** The refresh token stays and the answer does not repeat it: Spotify since July 2026. */
    NO_ROTATE,
    /** Each refresh brings a new refresh token and the old one dies at once: Spotify before. */
    ROTATE,
    /** Every refresh is refused, as after the six months. */
    EXPIRED_REFRESH
}
