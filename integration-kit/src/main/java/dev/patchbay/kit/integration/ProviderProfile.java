package dev.patchbay.kit.integration;

import java.util.List;
import java.util.Optional;
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
     * The account that serves everybody without connecting; empty where each connects their own. Its credential is the app's
     * ({@code Tokens.ofApp}).
     */
    default Optional<ProviderAccount> operatorAccount() {
        return Optional.empty();
    }

    /**
     * Whose account a new credential belongs to. Fails with a {@code CallException}, since the cause of a refusal decides what
     * the person is told.
     */
    Uni<ProviderAccount> readAccount(Credential credential);
}
