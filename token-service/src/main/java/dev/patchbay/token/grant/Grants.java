package dev.patchbay.token.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.grant.ClientsConfig.Client;
import io.quarkus.runtime.StartupEvent;

/** Who may ask for what. Least privilege: one provider's service cannot read another's tokens. */
@Singleton
public class Grants {

    private static final Logger LOG = Logger.getLogger(Grants.class);

    private final Map<String, Client> clients;

    @Inject
    Grants(ClientsConfig config) {
        this.clients = Map.copyOf(config.byName());
    }

    /** In constant time, also for a client that does not exist or has no secret. */
    boolean authentic(String service, String secret) {
        var expected = Optional.ofNullable(clients.get(service)).flatMap(Client::secret);
        return MessageDigest.isEqual(bytes(expected.orElse("")), bytes(secret)) && expected.isPresent();
    }

    void start(@Observes StartupEvent event) {
        var silent = clients.keySet().stream().filter(service -> clients.get(service).secret().isEmpty()).sorted().toList();
        if (!silent.isEmpty()) {
            LOG.infof("No tokens are issued to %s, for want of patchbay.clients.<service>.secret", silent);
        }
    }

    public void requireProvider(String service, String provider) {
        require(service, client -> client.providers().orElse(Set.of()).contains(provider));
    }

    /** @param area the first level of the secret's path */
    public void requireSecrets(String service, String area) {
        require(service, client -> client.secrets().orElse(Set.of()).contains(area));
    }

    public void requireBackground(String service) {
        require(service, Client::background);
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
