package dev.patchbay.gateway.relay;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.Problem;
import dev.patchbay.gateway.origin.PublicOrigin;
import io.vertx.core.MultiMap;

/**
 * What the gateway tells a service about a request (RFC 7239 and its forerunners). The origin is the configured one.
 *
 * @param assertion a credential, never printed
 * @param path what the client asked for, without the query
 * @param client address of the client, as far as the gateway can know it
 */
record GatewayHeaders(String assertion, String path, String client, PublicOrigin origin) {

    void addTo(MultiMap headers) {
        headers.set(Caller.ASSERTION_HEADER, assertion);
        headers.set(Problem.PATH_HEADER, path);
        headers.set("Forwarded", "for=\"%s\";host=\"%s\";proto=%s".formatted(node(), origin.authority(), origin.scheme()));
        headers.set("X-Forwarded-For", client);
        headers.set("X-Forwarded-Host", origin.authority());
        headers.set("X-Forwarded-Proto", origin.scheme());
    }

    /** RFC 7239, 6: IPv6 addresses stand in brackets. */
    private String node() {
        return client.indexOf(':') < 0 ? client : "[" + client + "]";
    }

    @Override
    public String toString() {
        return "headers for a request from " + client;
    }
}
