package dev.patchbay.gateway.relay;

import java.util.Optional;

/** The other way round than {@link InnerPath}: where clients reach what a provider's service has. */
public final class PublicPath {

    private static final String CANONICAL = "/integration/";

    private PublicPath() {
    }

    /** Empty if it is not for clients. */
    public static Optional<String> of(String inner, String provider) {
        if (inner.equals(InnerPath.ADMINISTRATION)) {
            return Optional.of("/api/admin/integrations/" + provider);
        }
        var path = inner.startsWith(CANONICAL) ? "/api/integrations/" + provider + "/" + inner.substring(CANONICAL.length())
                : "/api/" + provider + inner;
        return InnerPath.of(path, provider).map(reached -> path);
    }
}
