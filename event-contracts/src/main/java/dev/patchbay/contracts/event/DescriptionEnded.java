package dev.patchbay.contracts.event;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Data of every event on {@link Topics#DESCRIPTIONS}: a description that was queued because the provider could not write it
 * has been written, or was given up.
 *
 * @param description its id, as the answer told it that stood in for it; under it the text can be read
 * @param kind {@code artist} or {@code album}; null if it was given up because what was wanted cannot be read any more
 * @param attempts how many there were in the background
 * @param code why it was given up, an error code; null after a success
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DescriptionEnded(UUID account, String provider, UUID description, String kind, int attempts, String code) {
}
