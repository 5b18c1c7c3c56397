package dev.patchbay.kit.integration;

import java.net.URI;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.kit.token.AuthorizationStarted;

/**
 * What connecting led to: a page to go to, or a connection.
 *
 * @param authorizationUrl where the browser has to go, absent after connecting by key
 * @param expiresAt when this attempt ends by itself, absent after connecting by key
 * @param status of the new connection, absent before a consent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectAnswer(URI authorizationUrl, Instant expiresAt, ConnectionStatus status) {

    static ConnectAnswer started(AuthorizationStarted started) {
        return new ConnectAnswer(started.authorizationUrl(), started.expiresAt(), null);
    }

    static ConnectAnswer connected(ConnectionStatus status) {
        return new ConnectAnswer(null, null, status);
    }

    /** Without the address, which carries the {@code state}. */
    @Override
    public String toString() {
        return status == null ? "authorization until " + expiresAt : "connected";
    }
}
