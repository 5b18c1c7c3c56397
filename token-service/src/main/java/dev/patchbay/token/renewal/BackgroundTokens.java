package dev.patchbay.token.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.credential.AccessCredential;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * Hands out access tokens while their owner is not there. Nobody vouches for these reads, so each is written down before it is
 * answered, also where there is no token to give.
 */
@ApplicationScoped
class BackgroundTokens {

    private final AccessTokens tokens;
    private final Audit audit;

    @Inject
    BackgroundTokens(AccessTokens tokens, Audit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    /** @param rejectedVersion of a token that the provider has refused; null if none was */
    Uni<AccessCredential> token(String service, ConnectionKey connection, Long rejectedVersion) {
        return tokens.token(connection, rejectedVersion)
                .onFailure(ProblemException.class).recoverWithUni(why -> refused(service, connection, why))
                .call(credential -> written(service, connection, "done"));
    }

    private <T> Uni<T> refused(String service, ConnectionKey connection, ProblemException why) {
        return written(service, connection, why.code().wireName()).chain(() -> Uni.createFrom().failure(why));
    }

    private Uni<Void> written(String service, ConnectionKey connection, String outcome) {
        return Panache.withTransaction(() -> audit.record(service, connection, Action.CREDENTIAL_READ, outcome));
    }

}
