package dev.patchbay.simulators.spotify.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Spotify's rules for redirect URIs: HTTPS, or HTTP to a loopback literal but never to {@code localhost}; an exact match,
 * except that a loopback URI registered without a port matches any port (RFC 8252, section 7.3).
 */
final class RedirectUris {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private RedirectUris() {
    }

    /** The text that the authorization page shows, or empty where the URI is good. */
    static Optional<String> refusal(List<String> registered, String presented) {
        Optional<URI> uri = parse(presented);
        if (uri.isEmpty()) {
            return Optional.of("INVALID_CLIENT: Invalid redirect URI");
        }
        if (insecure(uri.get())) {
            return Optional.of("INVALID_CLIENT: Insecure redirect URI");
        }
        boolean known = registered.contains(presented)
                || (isLoopback(uri.get()) && registered.contains(withoutPort(uri.get())));
        return known ? Optional.empty() : Optional.of("INVALID_CLIENT: Invalid redirect URI");
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean insecure(URI uri) {
        return "localhost".equalsIgnoreCase(uri.getHost())
                || ("http".equalsIgnoreCase(uri.getScheme()) && !isLoopback(uri));
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    }

    private static String withoutPort(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getScheme() + "://" + uri.getHost() + uri.getRawPath() + query;
    }
}
