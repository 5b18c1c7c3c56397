package dev.patchbay.contracts.event;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.contracts.connection.Cause;

/**
 * Data of every event on {@link Topics#RENEWALS}.
 *
 * @param sequence shared with the connection's other events
 * @param tokenVersion the version of the tokens that are valid after this renewal
 * @param expiresAt epoch seconds; when the access token that is now stored expires, null if it is not known
 * @param cause null after a success
 * @param nextAttemptAt epoch seconds; when it is tried again, null if it is not
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RenewalEnded(UUID account, String provider, long sequence, long tokenVersion, Long expiresAt, Cause cause,
        Long nextAttemptAt) {
}
