package dev.patchbay.edge.outbound;

import java.net.URI;
import java.util.Set;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Where codes, tokens and secrets may be sent: never in the clear over a network. */
public final class SecureAddress {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private SecureAddress() {
    }

    /** @throws ConfigurationException that names the key; of the address it tells what cannot hold a secret */
    public static void require(String key, URI address) {
        var host = String.valueOf(address.getHost());
        var secure = "https".equals(address.getScheme()) && address.getHost() != null;
        var local = "http".equals(address.getScheme()) && LOOPBACK.contains(host);
        if (!secure && !local) {
            throw new ConfigurationException(key + " must be an https address (http only on the loopback interface), but is "
                    + address.getScheme() + "://" + host, Set.of(key));
        }
    }
}
