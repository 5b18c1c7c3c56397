package dev.patchbay.kit.integration;

import java.util.List;
import java.util.Set;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.call.Credential;
import io.smallrye.mutiny.Uni;

/** What the canonical integration resource must know of its provider. */
public interface ProviderProfile {

    Set<ConnectMethod> methods();

    /** What a consent is asked for, in the provider's words; empty where it has none. */
    default List<String> scopes() {
        return List.of();
    }

    /**
     * Whose account a new credential belongs to. Fails with a {@code CallException}, since the cause of a refusal decides what
     * the person is told.
     */
    Uni<ProviderAccount> readAccount(Credential credential);
}
