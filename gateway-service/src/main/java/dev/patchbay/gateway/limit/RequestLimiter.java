package dev.patchbay.gateway.limit;

import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.gateway.client.ClientAddresses;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Counts each request of an address, whoever makes it and whatever becomes of it, and each of an account. */
@Singleton
public class RequestLimiter {

    private static final int BEFORE_THE_GUARD = 950;

    private final ClientAddresses addresses;
    private final Buckets<String> byAddress;
    private final Buckets<UUID> byAccount;

    @Inject
    RequestLimiter(LimitConfig config, ClientAddresses addresses) {
        this.addresses = addresses;
        this.byAddress = new Buckets<>(config.address().requestsPerSecond(), config.address().burst());
        this.byAccount = new Buckets<>(config.requestsPerSecond(), config.burst());
    }

    void register(@Observes Filters filters) {
        filters.register(this::countAddress, BEFORE_THE_GUARD);
    }

    /** Fails with {@code rate_limited} if the account has used up its requests. */
    public void count(UUID account) {
        byAccount.take(account);
    }

    private void countAddress(RoutingContext context) {
        byAddress.take(addresses.prefixOf(context.request()));
        context.next();
    }
}
