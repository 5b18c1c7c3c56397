package dev.patchbay.gateway.relay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Maps public paths to those of a provider's service; the request guard has let through only plain paths. */
final class InnerPath {

    private static final String API = "/api/";
    private static final String INTEGRATIONS = "/api/integrations/";
    private static final String CANONICAL = "integration";
    /** Of {@code /api/admin/integrations/{p}}; the service itself asks for the role. */
    static final String ADMINISTRATION = "/admin/integration";
    // the canonical resource and its administration have their own public paths, and what Quarkus serves beside the API is nobody's business
    private static final Set<String> HIDDEN = Set.of(CANONICAL, "admin", "q");

    private InnerPath() {
    }

    /**
     * {@code /api/integrations/{p}/X -> /integration/X} and {@code /api/{p}/X -> /X}; empty if nothing is there for clients.
     */
    static Optional<String> of(String path, String provider) {
        if (path.startsWith(INTEGRATIONS)) {
            return rest(path, INTEGRATIONS + provider + "/").map(rest -> "/" + CANONICAL + "/" + rest);
        }
        return rest(path, API + provider + "/").filter(rest -> !HIDDEN.contains(firstSegment(rest))).map(rest -> "/" + rest);
    }

    private static Optional<String> rest(String path, String prefix) {
        return path.length() > prefix.length() && path.startsWith(prefix) ? Optional.of(path.substring(prefix.length()))
                : Optional.empty();
    }

    private static String firstSegment(String rest) {
        var end = rest.indexOf('/');
        return URLDecoder.decode(end < 0 ? rest : rest.substring(0, end), StandardCharsets.UTF_8);
    }
}
