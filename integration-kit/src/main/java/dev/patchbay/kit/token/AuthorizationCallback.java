package dev.patchbay.kit.token;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the provider's redirect carried (RFC 6749, 4.1.2; {@code iss}: RFC 9207; the last three: RFC 5849, 2.2, and what
 * providers add to it for a denial); never printed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorizationCallback(String state, String code, String error, String iss, String oauthToken,
        String oauthVerifier, String denied) {

    @Override
    public String toString() {
        return "authorization callback";
    }
}
