package dev.patchbay.token.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.grant.ClientsConfig.Client;

/** Who may ask for what. Least privilege: one provider's service cannot read another's tokens. */
@Singleton
public class Grants {

    private final Map<String, Client> clients;

    @Inject
    Grants(ClientsConfig config) {
        this.clients = Map.copyOf(config.byName());
    }

    /** In constant time, also for a client that does not exist. */
    boolean authentic(String service, String secret) {
        var client = clients.get(service);
        var expected = client == null ? "" : client.secret();
        return MessageDigest.isEqual(bytes(expected), bytes(secret)) && client != null;
    }

    public void requireProvider(String service, String provider) {
        require(service, client -> client.providers().orElse(Set.of()).contains(provider));
    }

    /** @param area the first level of the secret's path */
    public void requireSecrets(String service, String area) {
        require(service, client -> client.secrets().orElse(Set.of()).contains(area));
    }

    public void requireSealing(String service) {
        require(service, Client::sealing);
    }

    public void requireRestoration(String service) {
        require(service, Client::restoration);
    }

    private void require(String service, Predicate<Client> right) {
        var client = clients.get(service);
        if (client == null || !right.test(client)) {
            throw new ProblemException(ErrorCode.FORBIDDEN, service + " has no grant for this.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
