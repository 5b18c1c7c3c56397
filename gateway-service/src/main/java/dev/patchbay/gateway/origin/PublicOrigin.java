package dev.patchbay.gateway.origin;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one address under which clients know the gateway; never taken from a request, whose headers anybody can write. */
@Singleton
public class PublicOrigin {

    private final URI origin;

    @Inject
    public PublicOrigin(@ConfigProperty(name = "patchbay.public-origin") URI origin) {
        var path = origin.getPath();
        if (!isHttp(origin) || origin.getHost() == null || (path != null && !path.isEmpty()) || origin.getQuery() != null) {
            throw new IllegalArgumentException(
                    "patchbay.public-origin must be like https://music.example.org, without a path, and is " + origin);
        }
        this.origin = origin;
    }

    public boolean secure() {
        return "https".equals(origin.getScheme());
    }

    public String scheme() {
        return origin.getScheme();
    }

    public String host() {
        return origin.getHost();
    }

    /** Host and port as in a Host header. */
    public String authority() {
        return origin.getRawAuthority();
    }

    @Override
    public String toString() {
        return origin.toString();
    }

    private static boolean isHttp(URI origin) {
        return "http".equals(origin.getScheme()) || "https".equals(origin.getScheme());
    }
}
