package dev.patchbay.simulators.spotify.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * An app in the simulated developer dashboard.
 *
 * @param secret null for a public client
 */
record RegisteredClient(String id, String secret, List<String> redirectUris) {

    private static final List<String> LOOPBACK = List.of("http://127.0.0.1/api/integrations/spotify/callback");

    static final List<RegisteredClient> ALL = List.of(
            new RegisteredClient("patchbay-simulated-client", null, LOOPBACK),
            new RegisteredClient("patchbay-simulated-confidential", "simulated-secret", LOOPBACK));

    static Optional<RegisteredClient> find(String id) {
        return ALL.stream().filter(client -> client.id().equals(id)).findFirst();
    }

    boolean isPublic() {
        return secret == null;
    }

    boolean hasSecret(String presented) {
        return secret != null && MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8),
                presented.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "RegisteredClient[id=" + id + "]";
    }
}
