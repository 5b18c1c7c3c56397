package dev.patchbay.token.connection;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Tokens as they may be stored, under a data key of their own. All texts are Base64.
 *
 * @param keyVersion of the key-encryption key that wraps the data key
 * @param accessToken null if there is none
 * @param refreshToken null if there is none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SealedTokens(int keyVersion, String wrappedKey, String accessToken, String refreshToken) {
}
