package dev.patchbay.spotify.token;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What the provider's redirect carried (RFC 6749, 4.1.2; {@code iss}: RFC 9207); never printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorizationCallback(String state, String code, String error, String iss) {

    @Override
    public String toString() {
        return "authorization callback";
    }
}
