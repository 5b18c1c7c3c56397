package dev.patchbay.gateway.accesstoken;

import java.time.Duration;

/** A bearer token (RFC 6750); the value is a credential, never printed. */
public record AccessToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "access token";
    }
}
