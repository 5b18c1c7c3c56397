package dev.patchbay.kit.integration;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.contracts.connection.ConnectionStatus.Details;
import dev.patchbay.contracts.connection.Reason;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Provider;
import io.smallrye.mutiny.Uni;

/** An account of the operator that everybody uses: all are connected by it, and nobody connects. */
@Singleton
class OperatorAccount {

    private final Provider provider;
    private final ProviderProfile profile;

    @Inject
    OperatorAccount(Provider provider, ProviderProfile profile) {
        this.provider = provider;
        this.profile = profile;
    }

    /** Empty where each has a connection of their own. */
    Optional<Uni<ConnectionStatus>> status() {
        return profile.operatorAccount()
                .map(account -> Uni.createFrom().item(new ConnectionStatus(provider.name(), true, Reason.CONNECTED,
                        Details.of(null, null, null, null, account), null, null, false, List.of())));
    }

    void requireNone() {
        if (profile.operatorAccount().isPresent()) {
            throw new ProblemException(ErrorCode.CONFLICT,
                    provider.title() + " is used by the operator's account here. There is nothing to connect.");
        }
    }
}
