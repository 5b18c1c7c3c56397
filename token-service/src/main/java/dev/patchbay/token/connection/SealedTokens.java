package dev.patchbay.token.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Tokens as they may be stored, under a data key of their own. All texts are Base64.
 *
 * @param keyVersion of the key-encryption key that wraps the data key
 * @param accessToken null if there is none
 * @param refreshToken null if there is none
 * @param scheme what they were sealed as; they open as nothing else
 * @param tokenSecret null if there is none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealedTokens(int keyVersion, String wrappedKey, String accessToken, String refreshToken, Scheme scheme,
        String tokenSecret) {

    public SealedTokens {
        // a journal from before there were others
        scheme = scheme == null ? Scheme.BEARER : scheme;
    }

    /** Of OAuth 2.0. */
    public SealedTokens(int keyVersion, String wrappedKey, String accessToken, String refreshToken) {
        this(keyVersion, wrappedKey, accessToken, refreshToken, Scheme.BEARER, null);
    }
}
