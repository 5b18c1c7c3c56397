package dev.patchbay.token.renewal.journal;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.SealedTokens;

/**
 * What a provider granted for a refresh token.
 *
 * @param version that was spent; the tokens are sealed for the next one
 * @param accessExpiresAt null if the provider did not tell
 * @param scopes separated by spaces; null if the provider told none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record JournalEntry(UUID account, String provider, long version, SealedTokens tokens, Instant accessExpiresAt,
        String scopes) {

    public ConnectionKey connection() {
        return new ConnectionKey(account, provider);
    }

    @Override
    public String toString() {
        return "tokens of " + provider + " renewed from version " + version;
    }
}
