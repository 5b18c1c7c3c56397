package dev.patchbay.token.renewal;

import java.time.Instant;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A token to call the provider with.
 *
 * @param expiresAt null if the provider told none
 * @param version to be named if the provider refuses the token
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AccessToken(String accessToken, Instant expiresAt, long version) {

    @Override
    public String toString() {
        return "access token of version " + version;
    }
}
