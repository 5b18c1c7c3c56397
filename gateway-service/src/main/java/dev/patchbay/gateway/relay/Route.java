package dev.patchbay.gateway.relay;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The way to one provider's service.
 *
 * @param audience name of the service, for which assertions are minted
 * @param responseTimeout empty for that of all
 */
public record Route(String provider, URI url, String audience, Optional<Duration> responseTimeout) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,31}");
    private static final Set<String> RESERVED = Set.of("admin", "auth", "costs", "docs", "integrations", "me",
            "notifications", "openapi", "webhooks");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    Route(String provider, URI url, String audience) {
        this(provider, url, audience, Optional.empty());
    }

    public Route {
        if (!NAME.matcher(provider).matches() || reserved(provider)) {
            throw new IllegalArgumentException("patchbay.routes." + provider + ": this name cannot be used for a provider");
        }
        if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme()) || !plain(url)) {
            throw new IllegalArgumentException(
                    "patchbay.routes." + provider + ".url must be like http://127.0.0.1:8082, without a path, and is " + url);
        }
    }

    /** Whether the public API uses the name for itself. */
    static boolean reserved(String name) {
        return RESERVED.contains(name);
    }

    boolean secure() {
        return "https".equals(url.getScheme());
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return secure() ? HTTPS_PORT : HTTP_PORT;
    }

    private static boolean plain(URI url) {
        return (url.getRawPath() == null || url.getRawPath().isEmpty() || "/".equals(url.getRawPath()))
                && url.getRawQuery() == null && url.getRawUserInfo() == null;
    }
}
