package dev.patchbay.kit.block;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.integration.AccountData;
import io.smallrye.mutiny.Uni;

/** A limit belongs to the key that was told of it, and ends with its connection; other replicas know within a second. */
@Singleton
class BlockErasure implements AccountData {

    private static final String ERASE = "delete from provider_block where provider = :provider and scope = :account";

    private final String provider;

    @Inject
    BlockErasure(Provider provider) {
        this.provider = provider.name();
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, UUID account, Instant until) {
        return session.createNativeQuery(ERASE).setParameter("provider", provider).setParameter("account", account.toString())
                .executeUpdate().replaceWithVoid();
    }
}
