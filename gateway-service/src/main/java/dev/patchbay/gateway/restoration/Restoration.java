package dev.patchbay.gateway.restoration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.gateway.account.AccountView;
import dev.patchbay.gateway.account.Accounts;
import dev.patchbay.gateway.assertion.Assertions;
import dev.patchbay.gateway.audit.Audit;
import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.relay.Routes;
import dev.patchbay.gateway.restoration.RestorationClient.Order;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Has token-service bring back a refresh token that a provider rejected by mistake. */
@Singleton
class Restoration {

    private final Routes routes;
    private final Accounts accounts;
    private final Assertions assertions;
    private final RestorationClient client;
    private final Audit audit;
    private final String serviceName;

    @Inject
    Restoration(Routes routes, Accounts accounts, Assertions assertions, @RestClient RestorationClient client, Audit audit,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.routes = routes;
        this.accounts = accounts;
        this.assertions = assertions;
        this.client = client;
        this.audit = audit;
        this.serviceName = serviceName;
    }

    /** Fails with {@code not_found} if there is no such provider, no such account, or nothing to restore. */
    Uni<ConnectionStatus> order(SignedIn admin, String provider, String username) {
        var known = routes.require(provider).provider();
        return accounts.named(username).call(account -> record(admin, account, known))
                .chain(account -> client.restore(known, assertions.vouch(admin, serviceName), new Order(account.id())));
    }

    /** Before it is tried, so that no order goes unrecorded; token-service records what became of it. */
    private Uni<Void> record(SignedIn admin, AccountView account, String provider) {
        return Panache.withTransaction(
                () -> audit.ordered(Audit.Action.RESTORATION_ORDERED, admin.account(), admin.session(), account.id(),
                        provider));
    }
}
