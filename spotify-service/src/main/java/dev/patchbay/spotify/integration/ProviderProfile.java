package dev.patchbay.spotify.integration;

import java.util.List;

import dev.patchbay.contracts.connection.ProviderAccount;
import io.smallrye.mutiny.Uni;

/** What the canonical integration resource must know of its provider. */
public interface ProviderProfile {

    /** What a consent is asked for, in the provider's words. */
    List<String> scopes();

    /**
     * Whose account a new token belongs to. Fails with a {@code CallException}, since the cause of a refusal decides what
     * the person is told.
     */
    Uni<ProviderAccount> readAccount(String accessToken);
}
