package dev.patchbay.gateway.session;

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

    private final Duration lifetime;
    private final boolean secure;

    @Inject
    SessionCookie(SessionConfig config, PublicOrigin origin) {
        this.lifetime = config.lifetime();
        this.secure = origin.secure();
    }

    public NewCookie holding(RefreshToken token) {
        return cookie(token.value(), (int) lifetime.toSeconds());
    }

    public NewCookie removed() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAgeSeconds) {
        return new NewCookie.Builder(NAME).value(value).path(PATH).maxAge(maxAgeSeconds).httpOnly(true).secure(secure)
                .sameSite(SameSite.LAX).build();
    }
}
