package dev.patchbay.token.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Connections;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** A provider's 401 is all that tells of a key or a token without renewal that it was removed there. */
@ApplicationScoped
class Rejections {

    private final Connections connections;
    private final ReauthRequirement reauth;

    @Inject
    Rejections(Connections connections, ReauthRequirement reauth) {
        this.connections = connections;
        this.reauth = reauth;
    }

    /** Changes nothing if the credential of this version is not in use any more. */
    @WithTransaction
    Uni<Void> believe(ConnectionKey key, long version) {
        return connections.lock(key).flatMap(connection -> inUse(connection, version)
                ? reauth.requireWithoutRenewal(connection)
                : Uni.createFrom().voidItem());
    }

    private static boolean inUse(Connection connection, long version) {
        return connection != null && connection.state() == ConnectionState.ACTIVE && connection.tokenVersion() == version;
    }
}
