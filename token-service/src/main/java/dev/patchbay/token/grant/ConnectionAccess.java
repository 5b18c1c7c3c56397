package dev.patchbay.token.grant;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.provider.Providers;

/**
 * The one way from a request to a connection: known provider, service with a grant for it, asserted person. Only the grant
 * {@code background} stands in for the assertion.
 */
@RequestScoped
public class ConnectionAccess {

    private final Requester requester;
    private final Grants grants;
    private final Providers providers;

    @Inject
    ConnectionAccess(Requester requester, Grants grants, Providers providers) {
        this.requester = requester;
        this.grants = grants;
        this.providers = providers;
    }

    public String service() {
        return requester.service();
    }

    public String session() {
        return requester.caller().session();
    }

    /** For what concerns the provider and nobody in particular. */
    public void requireProvider(String provider) {
        providers.require(provider);
        grants.requireProvider(requester.service(), provider);
    }

    /** For what concerns other people's connections. */
    public void requireAdministrator(String provider) {
        providers.require(provider);
        grants.requireRestoration(requester.service());
        if (!requester.caller().roles().contains("admin")) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "Only an administrator may do this.");
        }
    }

    /** For work that goes on while the person is not there: the service alone says whose connection it means. */
    public ConnectionKey requireInBackground(String provider, UUID account) {
        requireProvider(provider);
        grants.requireBackground(requester.service());
        return new ConnectionKey(account, provider);
    }

    public ConnectionKey require(String provider) {
        requireProvider(provider);
        return new ConnectionKey(requester.caller().account(), provider);
    }
}
