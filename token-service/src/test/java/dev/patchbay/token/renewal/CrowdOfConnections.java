package dev.patchbay.token.renewal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Consent;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.connection.TokenSealing;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.support.Crowd;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Connections to the {@link Crowd}, made without its consent page. */
@Singleton
class CrowdOfConnections {

    @Inject
    Connections connections;

    @Inject
    Credentials credentials;

    @Inject
    TokenSealing sealing;

    /** Their account at the provider is called after the run and their kind. */
    void connect(String run, String kind, int count) throws Throwable {
        for (int i = 0; i < count; i++) {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> connect(run, kind)));
        }
    }

    private Uni<Void> connect(String run, String kind) {
        var key = new ConnectionKey(UUID.randomUUID(), Crowd.PROVIDER);
        var tokens = new Tokens("old", kind + "-" + run + "-" + key.account());
        var now = Instant.now();
        return connections.lockOrCreate(key).flatMap(connection -> {
            connection.activate(new Consent(new ProviderAccount(run + "-" + kind, null), "", now, null),
                    now.plusSeconds(3_600), null, now);
            var version = connection.tokenVersion();
            return credentials.store(key, version, sealing.seal(key, version, tokens, sealing.prepareKey(key, version)));
        });
    }

    /** The refresh tokens that are stored. */
    List<String> open(String providerAccount) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> Connection
                .<Connection> find("consent.providerAccountId", providerAccount).list()
                .flatMap(found -> Multi.createFrom().iterable(found).onItem().transformToUniAndConcatenate(credentials::read)
                        .map(Tokens::refreshToken).collect().asList())));
    }
}
