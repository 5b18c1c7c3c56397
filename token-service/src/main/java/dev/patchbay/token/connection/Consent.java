package dev.patchbay.token.connection;

import java.time.Instant;

import dev.patchbay.contracts.connection.ProviderAccount;

/**
 * What a consent brought.
 *
 * @param scopes separated by spaces
 * @param endsAt null if it does not end
 */
public record Consent(ProviderAccount providerAccount, String scopes, Instant authorizedAt, Instant endsAt) {
}
