package dev.patchbay.token.app;

import java.time.Instant;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AppToken(String accessToken, Instant expiresAt) {

    @Override
    public String toString() {
        return "app token until " + expiresAt;
    }
}
