package dev.patchbay.contracts.connection;

import java.util.Objects;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Whose account at the provider a connection belongs to.
 *
 * @param id the provider's immutable identifier
 * @param displayName what to show to a person, null where the provider tells none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ProviderAccount(String id, String displayName) {

    public ProviderAccount {
        Objects.requireNonNull(id, "id");
    }
}
