package dev.patchbay.gateway.client;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerRequest;

/** Which address a request comes from: that of the peer, unless the peer is a proxy that is trusted to tell. */
@Singleton
public class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int IPV6_PREFIX_BYTES = 8;

    private final List<Network> trusted;

    @Inject
    ClientAddresses(ClientConfig config) {
        this.trusted = config.trustedProxies().orElse(List.of()).stream().map(ClientAddresses::network).toList();
    }

    public InetAddress of(HttpServerRequest request) {
        var peer = InetAddress.ofLiteral(request.remoteAddress().hostAddress());
        return trusted.isEmpty() ? peer : client(peer, request.headers().getAll(FORWARDED_FOR));
    }

    /**
     * What one person can be expected to have: an IPv4 address, or an IPv6 network of 64 bits (RFC 6177), whose owner could
     * otherwise come from a new address with each request.
     */
    public String prefixOf(HttpServerRequest request) {
        return prefix(of(request));
    }

    static String prefix(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_PREFIX_BYTES))
                : address.getHostAddress();
    }

    /** From the right, each trusted proxy vouches for the address to its left; what is further left may be made up. */
    private InetAddress client(InetAddress peer, List<String> forwardedFor) {
        var client = peer;
        var hops = String.join(",", forwardedFor).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            try {
                client = InetAddress.ofLiteral(hops[i].strip());
            } catch (IllegalArgumentException e) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static Network network(String text) {
        try {
            return Network.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "patchbay.client.trusted-proxies must list addresses or networks such as 10.0.0.0/24: " + e.getMessage(),
                    e);
        }
    }
}
