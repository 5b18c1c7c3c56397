package dev.patchbay.kit.token;

import java.util.UUID;

import dev.patchbay.contracts.connection.ProviderAccount;

/** Makes an authorization the account's connection, now that it is known whose account at the provider it is. */
public record Activation(UUID authorizationId, ProviderAccount account) {
}
