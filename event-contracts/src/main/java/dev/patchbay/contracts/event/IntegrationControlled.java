package dev.patchbay.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Data of the events on {@link Topics#PROVIDERS} that tell what an administrator made of an integration.
 *
 * @param sequence rises by one with each such event of this provider
 * @param message what people are told, null if nothing
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IntegrationControlled(String provider, long sequence, boolean enabled, boolean maintenance, String message) {
}
