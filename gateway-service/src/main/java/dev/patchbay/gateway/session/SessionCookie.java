package dev.patchbay.gateway.session;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

import dev.patchbay.gateway.origin.PublicOrigin;

/**
 * The cookie that holds the refresh token. Its path keeps it from the pages of other servers on the same host, since cookies
 * ignore ports.
 */
@Singleton
public class SessionCookie {

    public static final String NAME = "patchbay_session";
    private static final String PATH = "/api";

    private final Clock clock;
    private final boolean secure;

    @Inject
    SessionCookie(Clock clock, PublicOrigin origin) {
        this.clock = clock;
        this.secure = origin.secure();
    }

    /** For as long as the session lasts if nobody refreshes it. */
    public NewCookie holding(Refreshed refreshed) {
        var left = Duration.between(clock.instant(), refreshed.session().expiresAt());
        return cookie(refreshed.token().value(), (int) left.plusMillis(999).toSeconds());
    }

    public NewCookie removed() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(NAME).value(value).path(PATH).maxAge(maxAgeSeconds).httpOnly(true).secure(secure)
                .sameSite(SameSite.LAX).build();
    }
}
